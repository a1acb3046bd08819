/** The whole panel as a picture of its state. */
import type { PanelState } from '../../protocol/src/panel.ts';
import { liveCallLine, liveCallNotice } from './form/live-call.ts';
import { asideView } from './aside-view.ts';
import { expectationView } from './expectation-view.ts';
import { failureNotice, loading, problemList, scenarioNotice } from './notices.ts';
import { responseLine } from './response-line.ts';
import { scenarioForm } from './form/scenario-form.ts';
import type { ScenarioValues } from './form/scenario-values.ts';
import { stepList } from './step-list.ts';
import { toolbar } from './toolbar.ts';
import type { ViewMemory } from './view-memory.ts';
import { h, type VNode } from './vnode.ts';

/**
 * The panel for a state.
 * @param values the form's own, which may be ahead of `state.scenario` while a person types.
 */
export function panelView(state: PanelState, values: ScenarioValues, memory: ViewMemory): VNode[] {
  const { report } = state;
  return [
    toolbar(state),
    h(
      'div',
      { class: 'columns', key: 'columns' },
      h('section', { class: 'column inputs', 'aria-label': 'Scenario' }, [
        scenarioForm({
          operation: state.operation,
          integrationType: state.integrationType,
          phase: state.scenario.phase ?? state.defaults?.phase ?? null,
          values,
          belowReply: liveCallLine(state),
        }),
      ]),
      h('section', { class: 'column path-of-call', 'aria-label': 'Result' }, [
        failureNotice(state),
        liveCallNotice(state),
        asideView(state.aside ?? null),
        scenarioNotice(state),
        report === null
          ? state.failure === null && loading()
          : h('div', { class: reportClass(state), key: 'report' }, [
              responseLine(report),
              expectationView(state.unmet ?? null),
              problemList(report.problems),
              stepList(report, memory, liveCallLine(state)),
            ]),
      ]),
    ),
  ];
}

function reportClass({ stale, integrationType }: PanelState): string {
  const isPreview = integrationType === 'template';
  return `report${stale ? ' stale' : ''}${isPreview ? ' preview' : ''}`;
}
