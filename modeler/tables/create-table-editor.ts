import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import Editor from 'dmn-js-decision-table/lib/Editor';
import Viewer from 'dmn-js-decision-table/lib/Viewer';
import columnResize from 'dmn-js-decision-table/lib/features/column-resize';
import createInputs from 'dmn-js-decision-table/lib/features/create-inputs';
import headEditor from 'dmn-js-decision-table/lib/features/decision-table-head/editor';
import nameEditor from 'dmn-js-decision-table/lib/features/decision-table-properties/editor';
import cellDescription from 'dmn-js-decision-table/lib/features/description';
import expressionLanguage from 'dmn-js-decision-table/lib/features/expression-language';
import hitPolicyEditor from 'dmn-js-decision-table/lib/features/hit-policy/editor';
import viewDrd from 'dmn-js-decision-table/lib/features/view-drd';
import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import { chineseTableTexts } from '../translate/tables.ts';
import { fixedHead } from './fixed-head.ts';

/** What changes the head of a table, or writes what no program reads: left out. */
const LEFT_OUT: readonly object[] = [columnResize, createInputs, headEditor, nameEditor, cellDescription, expressionLanguage, hitPolicyEditor, viewDrd];

class RowEditor extends Editor {
  override getModules(): object[] {
    return [...Viewer._getModules(), ...Editor._getModules()].filter((module) => !LEFT_OUT.includes(module));
  }
}

/** dmn-js with its decision table only: a file of ours holds one table and nothing else. */
class TableManager extends EditingManager {
  override _getViewProviders(): object[] {
    return [{ id: 'decisionTable', constructor: RowEditor, opens: (element: { decisionLogic?: unknown }) => is(element, 'dmn:Decision') && is(element.decisionLogic, 'dmn:DecisionTable') }];
  }
}

/** The editor of a decision table: rows, cells, undo, keyboard. The mark of bpmn.io stays beside the table. */
export function createTableEditor(container: HTMLElement): EditingManager {
  return new TableManager({ container, height: '100%', width: '100%', decisionTable: { additionalModules: [fixedHead, { translate: ['value', chineseTableTexts] }] } });
}
