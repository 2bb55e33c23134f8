import { dripIrrigation } from './stories/drip-irrigation.mjs';
import { riverCrossing } from './stories/river-crossing.mjs';
import { signingCeremony } from './stories/signing-ceremony.mjs';
import { villageLibrary } from './stories/village-library.mjs';

/** Every story of the sample library. The last saved stands first on the desk. */
export const STORIES = [signingCeremony, riverCrossing, villageLibrary, dripIrrigation];
