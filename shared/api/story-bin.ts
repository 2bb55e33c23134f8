/** Something in the bin. It stays there until it is taken back or the bin is emptied. */
export interface BinEntry {
  /** Names this entry: SHA-256 of its folder's name. */
  readonly binId: string;
  readonly kind: 'story' | 'template' | 'photos';
  /** Null where its file can't be read. */
  readonly storyId: string | null;
  readonly headline: string;
  /** ISO 8601, UTC; '' where it was put there by hand. */
  readonly binnedAt: string;
  readonly binnedBy: string;
}
