import { javaMethodsOf } from '../../gateway/catalogue.ts';
import { javaMethodDocs } from '../catalogue-docs.ts';
import { stepAt } from './step-at.ts';
import type { HoverSource } from './source.ts';

/** A Java method of a value: of its type where that is known, else of what JSON can be. */
export const javaMethod: HoverSource = (spot) => {
  const found = stepAt(spot);
  if (found === null || found.step.kind !== 'method') return null;
  const { step, steps, reference } = found;
  const type = spot.types.typeOfReference(reference, steps.length - 1);
  const receivers = type?.java == null ? ['String', 'List', 'Map'] : [type.java];
  for (const receiver of receivers) {
    const methods = javaMethodsOf(receiver).filter(({ name }) => name === step.name.name);
    const method = methods.find(({ params }) => params.length === step.args.length) ?? methods[0];
    if (method !== undefined)
      return { span: step.name, contents: javaMethodDocs(receiver, method) };
  }
  return null;
};
