import { useState } from 'react';
import { categories } from '../../regulations/eligibility/categories.ts';
import { circumstances, type Circumstance } from '../../regulations/materials/index.ts';
import { ratingMaterialsAddress, useRequiredMaterials } from '../../ui/api/use-required-materials.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { INITIAL_CATEGORIES } from './PersonsList.tsx';

/** Which papers to bring: the same list that the office works with. */
export function MaterialsFinder() {
  const [category, setCategory] = useState<(typeof INITIAL_CATEGORIES)[number]>('C2');
  const [hasUnit, setHasUnit] = useState(true);
  const [chosen, setChosen] = useState<readonly Circumstance[]>(['on-duty']);
  const toggle = (key: Circumstance) => setChosen((list) => (list.includes(key) ? list.filter((item) => item !== key) : [...list, key]));
  const list = useRequiredMaterials(ratingMaterialsAddress('initial', { category, hasUnit, circumstances: chosen }));
  return (
    <section className="panel">
      <h2>需要哪些材料</h2>
      <div className="finder">
        <label className="finder-field"><span>人员类别</span>
          <select value={category} onChange={(event) => setCategory(event.target.value as (typeof INITIAL_CATEGORIES)[number])}>
            {INITIAL_CATEGORIES.map((code) => <option key={code} value={code}>{categories[code].name}</option>)}
          </select>
        </label>
        <fieldset className="finder-field"><legend>受伤情形（可多选）</legend>
          <div className="checks">
            {(Object.entries(circumstances) as [Circumstance, string][]).map(([key, name]) => <label key={key}><input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />{name}</label>)}
          </div>
        </fieldset>
        <label className="finder-check"><input type="checkbox" checked={hasUnit} onChange={(event) => setHasUnit(event.target.checked)} />申请人有工作单位</label>
      </div>
      <QueryState query={list} rows={6}>
        {(materials) => (
          <>
            <p role="status" aria-live="polite">共 {materials.length} 项：</p>
            <ol className="guide-materials" data-testid="guide-materials">
              {materials.map((material) => <li key={material.code}><strong>{material.title}</strong><small>{[material.requirement, material.condition === '所有申请人' ? '' : material.condition].filter(Boolean).join(' · ')}</small></li>)}
            </ol>
          </>
        )}
      </QueryState>
      <p className="article">第10条、第11条</p>
    </section>
  );
}
