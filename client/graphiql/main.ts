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

const place = document.getElementById('page');
if (place) {
  createRoot(place).render(
    createElement(GraphiQL, {
      fetcher,
      defaultQuery: WELCOME,
      defaultEditorToolsVisibility: 'headers',
      shouldPersistHeaders: false,
    }),
  );
}
