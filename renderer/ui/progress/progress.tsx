import './progress.css';

/** Work under way whose length is not known. `label` says which. */
export function Progress({ label }: { readonly label: string }) {
  return (
    <div className="progress">
      <div className="progress__track" role="progressbar" aria-label={label}>
        <div className="progress__bar" />
      </div>
      <p className="progress__label">{label}</p>
    </div>
  );
}
