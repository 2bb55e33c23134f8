/** What the window loads when it is first asked for: one door, so that it stays one piece apart from the first one. */
export { ComparisonDialog } from './comparison/comparison-dialog.tsx';
export { HistoryTab } from './history/history-tab.tsx';
export { MergeDialog } from './merging/merge-dialog.tsx';
