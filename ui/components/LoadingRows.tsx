/** Grey rows in the shape of what comes. */
export function LoadingRows({ rows = 5 }: { rows?: number }) {
  return (
    <div className="loading-rows" role="status" aria-label="正在载入">
      {Array.from({ length: rows }, (_, index) => <span key={index} />)}
    </div>
  );
}
