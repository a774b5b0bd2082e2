/** Before anything is known: quiet, and announced to screen readers. */
export function Splash() {
  return (
    <div className="splash" role="status" aria-live="polite">
      <span className="splash-dot" aria-hidden />正在载入…
    </div>
  );
}
