import { compose } from '#shared/vietnamese/typing/compose.ts';
import { typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { type Round, type TypedKeys, type TypingPlace, together, typeIntoDesk } from './typing.ts';

const PARAGRAPHS = 40;
const ROUNDS = 4;

/** Vietnamese that needs no mark, so that the same keys give the same text with the engine on and off. */
const PLAIN =
  'hai anh em trong thôn đi qua con kênh mang theo hoa cho cha, cho ông bà cùng bên nhau hôm nay, '
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd');

/**
 * Keys typed into the middle of a story, with Vietnamese typing on and off, in turns.
 *
 * @throws Error where the keys would not give the same text
 */
export async function measureVietnamese(
  place: TypingPlace,
): Promise<{ readonly on: TypedKeys; readonly off: TypedKeys }> {
  if (compose(PLAIN, typingSettings()) !== PLAIN) throw new Error('The engine would change the plain text');
  const rounds: { readonly on: Round[]; readonly off: Round[] } = { on: [], off: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ['on', 'off'] as const) {
      const typingOn = { text: way === 'on', search: true, address: false };
      rounds[way].push(await typeIntoDesk(place, PARAGRAPHS, { text: PLAIN, settings: { typingOn } }));
    }
  }
  return { on: together(rounds.on), off: together(rounds.off) };
}
