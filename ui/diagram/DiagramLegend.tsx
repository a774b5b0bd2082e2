/** What the colours and signs of a diagram mean. */
export function DiagramLegend({ incidents = false }: { incidents?: boolean }) {
  return (
    <ul className="legend" aria-label="图例">
      <li><span className="legend-active">1</span>当前步骤（数字为同时进行的件数）</li>
      <li><span className="legend-done" />已办步骤</li>
      {incidents && <li><span className="legend-bad">!</span>异常</li>}
    </ul>
  );
}
