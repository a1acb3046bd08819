/** The requests between a place of a file and the same place of a template that is open by itself. */
import type { TemplateName } from '../../core/src/service/template-name.ts';
import type { LspRange } from './requests.ts';

/** `apigateway/templateRange`: a range of an OpenAPI file as one of the template's own text. */
export const templateRangeRequest = 'apigateway/templateRange';
export interface TemplateRangeParams {
  readonly uri: string;
  readonly range: LspRange;
}
/** Null where the range is not the text of one template. */
export type TemplateRangeResult = {
  readonly template: TemplateName;
  readonly range: LspRange;
  /** The lines of the template that the range touches, as they read; to be sure that both mean the same. */
  readonly lines: readonly string[];
} | null;

/** `apigateway/fileRange`: a range of a template's own text as one of the file that holds it. */
export const fileRangeRequest = 'apigateway/fileRange';
export interface FileRangeParams {
  readonly uri: string;
  readonly template: TemplateName;
  readonly range: LspRange;
}
/** Null where there is no such template (any more). */
export type FileRangeResult = {
  readonly range: LspRange;
  /** The lines of the template that the range touches, as they read. */
  readonly lines: readonly string[];
} | null;
