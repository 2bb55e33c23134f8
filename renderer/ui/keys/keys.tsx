import './keys.css';

/** The keys of a shortcut, one cap each. */
export function Keys({ parts }: { readonly parts: readonly string[] }) {
  return (
    <span className="keys">
      {parts.map((part) => (
        <kbd key={part} className="keys__cap">
          {part}
        </kbd>
      ))}
    </span>
  );
}
