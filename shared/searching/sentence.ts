/** Where a stretch of a text begins and ends, in UTF-16 code units; `end` is the one after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The longest sentence shown, in UTF-16 code units; of a longer one what stands around the hit. */
const LONGEST = 240;

/** An end of a sentence, with what closes it, and white space after it; or a line break. */
const END = /[.!?…]+[”’"')\]]*(?=\s)|\n/gu;
/** Written with a dot inside a sentence: "TP. Hải Phòng", "Q. Lê Chân", "GS. Nguyễn Văn A". */
const SHORTENED = /(?:^|[\s(“"])(?:\p{Lu}|TP|Tp|TX|TT|TS|ThS|GS|PGS|BS|KS|CN|NSND|NSƯT|tr|v\.v)$/u;

/**
 * The sentence around a place in a text.
 *
 * @param around what has to be in it; where it reaches over an end, both sentences
 */
export function sentenceAround(text: string, around: Stretch): Stretch {
  let start = 0;
  let end = text.length;
  for (const found of text.matchAll(END)) {
    const after = found.index + found[0].length;
    if (found[0].startsWith('.') && SHORTENED.test(text.slice(Math.max(0, found.index - 8), found.index)))
      continue;
    if (after <= around.start) start = after;
    else if (after >= around.end) {
      end = found[0] === '\n' ? found.index : after;
      break;
    }
  }
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = from + text.slice(from, end).trimEnd().length;
  return shortened(text, { start: from, end: to }, around);
}

/** At most {@link LONGEST}, cut between words, with a third of the room before the hit. */
function shortened(text: string, sentence: Stretch, around: Stretch): Stretch {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const room = Math.max(LONGEST, around.end - around.start);
  const latest = Math.max(sentence.start, sentence.end - room);
  const wanted = Math.max(
    sentence.start,
    Math.min(around.start - Math.floor((room - (around.end - around.start)) / 3), latest),
  );
  const start = wanted === sentence.start ? wanted : afterSpace(text, wanted, around.start);
  const limit = Math.min(sentence.end, Math.max(wanted + room, around.end));
  const end = limit === sentence.end ? limit : beforeSpace(text, limit, around.end);
  return { start, end };
}

function afterSpace(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/);
  return space < 0 ? most : from + space + 1;
}

function beforeSpace(text: string, to: number, least: number): number {
  const space = text.slice(least, to + 1).search(/\s\S*$/);
  return space < 0 ? least : least + space;
}
