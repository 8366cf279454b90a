import type { ReactNode } from 'react';
import { classes } from './classes.js';

/** Keeps content to a readable width; `narrow` is for forms and running text. */
export function Container(props: { children: ReactNode; narrow?: boolean }) {
  return (
    <div className={classes('al-container', props.narrow && 'al-container--narrow')}>{props.children}</div>
  );
}

/** Puts things below each other with one even distance. */
export function Stack(props: { children: ReactNode; gap?: 'small' | 'default' | 'large' | 'section' }) {
  return <div className={classes('al-stack', `al-stack--${props.gap ?? 'default'}`)}>{props.children}</div>;
}

/** Puts things beside each other and wraps them when the line is full. */
export function Row(props: { children: ReactNode; spread?: boolean }) {
  return <div className={classes('al-row', props.spread && 'al-row--spread')}>{props.children}</div>;
}

/** Equal columns, as many as fit. As a list when the children are `<li>`. */
export function Grid(props: { children: ReactNode; as?: 'div' | 'ul'; columns?: 'default' | 'small' }) {
  const Tag = props.as ?? 'div';
  return <Tag className={classes('al-grid', `al-grid--${props.columns ?? 'default'}`)}>{props.children}</Tag>;
}

/** A main column with a narrower one beside it, which comes first or last on a phone. */
export function Columns(props: { main: ReactNode; side: ReactNode; sideFirst?: boolean }) {
  const side = <div className="al-columns__side">{props.side}</div>;
  return (
    <div className={classes('al-columns', props.sideFirst && 'al-columns--side-first')}>
      {props.sideFirst && side}
      <div className="al-columns__main">{props.main}</div>
      {!props.sideFirst && side}
    </div>
  );
}

/** A part of a page with its own background over the full width. */
export function Band(props: { children: ReactNode; hued?: boolean }) {
  return (
    <div className={classes('al-band', props.hued && 'al-band--hued')}>
      <Container>{props.children}</Container>
    </div>
  );
}
