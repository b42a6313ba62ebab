/** A document for Mermaid to draw in. For the worker alone: it changes the globals. */
import { JSDOM } from 'jsdom';
import { installMeasuring } from './measure.ts';

const names = [
  'document',
  'Element',
  'SVGElement',
  'HTMLElement',
  'Node',
  'NodeFilter',
  'DOMParser',
  'XMLSerializer',
  'DocumentFragment',
  'HTMLTemplateElement',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'MutationObserver',
  'CSSStyleSheet',
] as const;

export function openWindow(): void {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  const globals: Record<string, unknown> = { window };
  for (const name of names) globals[name] = window[name];
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  installMeasuring(window as unknown as Window & typeof globalThis);
}
