import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Link } from '@allmende/web-kern';
import './markdown.css';

const levels = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const plugins = [remarkGfm];

/** Headings of the text begin below those of the page; its tables scroll by themselves; pictures of others are not loaded. */
function componentsBelow(level: number): Components {
  const headings = levels.map((name, index) => [name, levels[Math.min(level + index, 5)]] as const);
  return {
    ...Object.fromEntries(headings),
    a: ({ href, children }) => (href ? <Link href={href}>{children}</Link> : children),
    img: ({ alt }) => alt,
    table: ({ children }) => (
      <div className="markdown__table">
        <table className="kern-table">{children}</table>
      </div>
    ),
  };
}

/**
 * A text in Markdown. HTML in it is shown as it was typed, never as HTML; addresses other than web and mail are dropped.
 * `level` is that of the heading above it.
 */
export function Markdown({ text, level = 2 }: { text: string; level?: number }) {
  return (
    <div className="markdown">
      <ReactMarkdown remarkPlugins={plugins} components={componentsBelow(level)}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
