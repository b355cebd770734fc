import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient, type Client } from 'graphql-ws';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';

const HTTP_URL = new URL('/graphql', location.href).href;
const SOCKET_URL = HTTP_URL.replace(/^http/, 'ws');

const WELCOME = `# 结对 GraphQL。在下方“Headers”中填写令牌即可以本人身份查询与订阅：
# Write your token into “Headers” below to ask and to subscribe as yourself:
#   { "Authorization": "Bearer …", "Accept-Language": "en" }

query Welcome {
  viewer {
    kind
    abilities
  }
}

subscription Live {
  events {
    at
    kind
  }
}
`;

/** The header editor's words, whatever their case. */
function headersIn(given: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** A socket that speaks with these headers; opened when the first subscription starts, closed after the last. */
function openSocket(headers: Record<string, string>): Client {
  return createClient({
    url: SOCKET_URL,
    connectionParams: { authorization: headers.authorization, lang: headers['accept-language'] },
  });
}

let spokenWith = '{}';
let socket = openSocket({});

/** Queries go over HTTP, subscriptions over the socket; other headers make another socket. */
const fetcher: Fetcher = (params, options) => {
  const headers = headersIn(options?.headers);
  if (JSON.stringify(headers) !== spokenWith) {
    void socket.dispose();
    socket = openSocket(headers);
    spokenWith = JSON.stringify(headers);
  }
  return createGraphiQLFetcher({ url: HTTP_URL, wsClient: socket })(params, options);
};

/** As long as anybody's query: what is longer was not made by the platform. */
const LONGEST = 30_000;

/**
 * A query and its variables that a page of the platform handed over, in the part of the address that no server sees. They are
 * only shown: nothing is sent until the reader presses the button, and headers are never taken from an address.
 */
function handedOver(): { query?: string; variables?: string } {
  const given = new URLSearchParams(location.hash.slice(1));
  const textOf = (name: string): string | undefined => {
    const text = given.get(name);
    return text && text.length <= LONGEST ? text : undefined;
  };
  const query = textOf('query');
  const variables = textOf('variables');
  // A page that is loaded again keeps what was typed in it.
  if (query !== undefined) history.replaceState(null, '', location.pathname);
  return query === undefined ? {} : { query, variables };
}

const place = document.getElementById('page');
if (place) {
  createRoot(place).render(
    createElement(GraphiQL, {
      fetcher,
      ...handedOver(),
      defaultQuery: WELCOME,
      defaultEditorToolsVisibility: 'headers',
      shouldPersistHeaders: false,
    }),
  );
}
