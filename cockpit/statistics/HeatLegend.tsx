const LEVELS = [1, 2, 3, 4, 5];

/** What the colours say. */
export function HeatLegend({ measure, isCompared }: { measure: string; isCompared: boolean }) {
  return (
    <ul className="legend" aria-label="图例">
      <li>{measure}</li>
      {isCompared ? (
        <>
          <li><i className="heat-scale">{LEVELS.map((level) => <span key={level} className={`swatch-cool-${6 - level}`} />)}</i>乙比甲少</li>
          <li><i className="heat-scale">{LEVELS.map((level) => <span key={level} className={`swatch-heat-${level}`} />)}</i>乙比甲多</li>
        </>
      ) : (
        <li>低<i className="heat-scale">{LEVELS.map((level) => <span key={level} className={`swatch-heat-${level}`} />)}</i>高</li>
      )}
    </ul>
  );
}
