import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftFault,
  type MacroSheet,
  macrosOf,
  openSheet,
  rowOf,
  withAdded,
  withDraft,
  withDraftKept,
  withMacros,
  withRemoved,
  withSearch,
} from '../../../../../renderer/settings/macros/macro-sheet.ts';

const TABLE = [
  { short: 'vn', text: 'Việt Nam' },
  { short: 'đc', text: 'Đồng chí' },
  { short: 'ko', text: 'không' },
];
const shorts = (sheet: MacroSheet) => sheet.shown.map((id) => rowOf(sheet, id)?.short);

describe('the sheet of macros', () => {
  it('shows the macros by short form, and keeps them in their own order', () => {
    const sheet = openSheet(TABLE);
    expect(shorts(sheet)).toEqual(['đc', 'ko', 'vn']);
    expect(macrosOf(sheet)).toEqual(TABLE);
  });

  it('finds short forms and texts without tone marks', () => {
    const sheet = openSheet(TABLE);
    expect(shorts(withSearch(sheet, ' VIET '))).toEqual(['vn']);
    expect(shorts(withSearch(sheet, 'dc'))).toEqual(['đc']);
    expect(shorts(withSearch(sheet, 'zz'))).toEqual([]);
    expect(shorts(withSearch(withSearch(sheet, 'zz'), ''))).toHaveLength(3);
  });

  it('takes a new macro in normal form, and shows it even where the search would hide it', () => {
    const typed = { short: ' ub ', text: 'Ủy ban'.normalize('NFD') };
    const added = withAdded(withSearch(openSheet(TABLE), 'viet'), typed);
    if (!added.ok) throw new Error(added.fault);
    expect(macrosOf(added.sheet).at(-1)).toEqual({ short: 'ub', text: 'Ủy ban' });
    expect([added.sheet.search, added.sheet.shown.includes(added.row.id)]).toEqual(['', true]);
  });

  it.each([
    [{ short: 'ko', text: 'x' }, 'exists'],
    [{ short: 'hai chữ', text: 'x' }, 'short-signs'],
    [{ short: '', text: 'x' }, 'short-missing'],
    [{ short: 'x', text: ' ' }, 'text-missing'],
    [{ short: 'x', text: 'a\tb' }, 'text-signs'],
  ])('takes no %j', (macro, fault) => {
    expect(withAdded(openSheet(TABLE), macro)).toEqual({ ok: false, fault });
  });

  it('takes no more than a table holds', () => {
    expect(withAdded(openSheet(TABLE), { short: 'x', text: 'y' }, 3)).toEqual({ ok: false, fault: 'full' });
  });

  it('lets a change hold when it is good, and leaves the row where it was', () => {
    const sheet = openSheet(TABLE);
    const [first = -1] = sheet.shown;
    const kept = withDraftKept(withDraft(sheet, first, { short: 'zz', text: 'cuối' }), first);
    if (!kept?.ok) throw new Error('not kept');
    expect(shorts(kept.sheet)).toEqual(['zz', 'ko', 'vn']);
    expect(macrosOf(kept.sheet)[1]).toEqual({ short: 'zz', text: 'cuối' });
  });

  it('keeps what is typed where it can not hold yet, and the macro as it was', () => {
    const sheet = openSheet(TABLE);
    const [first = -1] = sheet.shown;
    const typing = withDraft(sheet, first, { short: 'ko', text: 'Đồng chí' });
    expect(withDraftKept(typing, first)).toEqual({ ok: false, fault: 'exists' });
    const row = rowOf(typing, first);
    expect(row && draftFault(typing, row)).toBe('exists');
    expect(macrosOf(typing)).toEqual(TABLE);
    expect(withDraftKept(withDraft(typing, first, null), first)).toBeNull();
  });

  it('lets the case of a short form be changed', () => {
    const sheet = openSheet(TABLE);
    const id = sheet.shown[1] ?? -1;
    expect(withDraftKept(withDraft(sheet, id, { short: 'KO', text: 'không' }), id)?.ok).toBe(true);
  });

  it('never gives two rows one id, nor two macros one short form', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('add' as const),
        short: fc.constantFrom('a', 'b', 'c', 'đ', 'ko'),
      }),
      fc.record({ kind: fc.constant('edit' as const), at: fc.nat(5), short: fc.constantFrom('a', 'x', '') }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(5) }),
      fc.record({ kind: fc.constant('import' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let sheet = openSheet(TABLE);
        for (const each of steps) {
          const id = 'at' in each ? (sheet.shown[each.at] ?? -1) : -1;
          if (each.kind === 'import') sheet = withMacros(sheet, macrosOf(sheet));
          else if (each.kind === 'remove') sheet = withRemoved(sheet, id);
          else {
            const macro = { short: each.short, text: 'chữ' };
            const changed =
              each.kind === 'add' ? withAdded(sheet, macro) : withDraftKept(withDraft(sheet, id, macro), id);
            if (changed?.ok) sheet = changed.sheet;
          }
          const { rows } = sheet;
          expect(new Set(rows.map(({ id: own }) => own)).size).toBe(rows.length);
          expect(new Set(rows.map(({ short }) => short)).size).toBe(rows.length);
          expect([...sheet.shown].sort()).toEqual(rows.map(({ id: own }) => own).sort());
        }
      }),
    );
  });
});
