/**
 * English words whose Telex reading is a syllable by the rules of spelling ("her" → "hẻ", "down" → "dơn") that
 * Vietnamese does not have. Words whose reading somebody may write ("test" → tét, "of" → ò, "photos" → phốt) stay out:
 * no Vietnamese syllable is given up for an English word.
 */
export const MISREAD_WORDS: readonly string[] = [
  'her or down more two those does dose doesn guys wrong says door soon goes war seems wow seem poor past parts pats busy',
  'buys major born nose norse paris pairs guns rose turns pair sees sexes piece doors post pots ports trees loser lore',
  'coast coats rooms puts per refuse bury troops cheer chosen boxes boxers bores charm sore moron gifts gist pays darn',
  'ex boats boast pops porn torn tense teens worm worn core roast sworn tons wax sins doris boxer bore pose pores posers',
  'gown queer pets pest doom rosa roars par maps poems porno gangs pawn nuns pasta morons moons monos honors donor cora roar',
  'bums por sox tux charms chasm norm bosom tox poets loans morse mores dora goats maru paso pens sims ora oar',
  'hoax goons ere pas tens boar bora poof pans dense moans lora cox gums gowns peers pees trojan nix bias soar trays peer',
  'twos pox loon auf loren tré hex lor roofs rosary queue sores donors kern lawns themes pips gore oars veer wrongs',
  'naps uns soaps chore perm reps pups dojo deserts corset pax coax pawns dorado rims defuse homos pows cores ons',
  'pecs peeps poon minx nieces gora deem pornos hermes dawns pore poser soars sofas moray trojans oxen roams',
  'doer thorax mora peruse pangs poops pos posse wo pieces liar liars lira town horse queens',
].flatMap((line) => line.split(' '));
