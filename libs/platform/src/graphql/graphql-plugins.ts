import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode, type FragmentDefinitionNode } from 'graphql';
import { OperationError, type Text } from './errors.js';
import { localizeError } from './format-error.js';
import { demandModesty } from './limits.js';
import type { RequestContext } from './request-context.js';

const unauthorized = { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer']]) };

/** Lets nothing run for who shows a sign that does not count (any more). */
export const authenticationPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: { failure } }) {
        if (failure instanceof OperationError)
          throw new OperationError(failure.code, failure.text, { http: unauthorized });
        if (failure) throw failure;
      },
    };
  },
};

/** Refuses operations over the limits before any resolver runs. */
export const limitsPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        const fragments = Object.fromEntries(
          document.definitions
            .filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION)
            .map((d) => [d.name.value, d]),
        );
        if (operation) demandModesty({ schema, operation, fragments, variables: request.variables ?? {} });
      },
    };
  },
};

/** Keeps subscriptions off HTTP, where they would run without their guard. */
export const transportPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
        throw new OperationError('BAD_USER_INPUT', subscriptionsBySocket, { http: { status: 400 } });
      },
    };
  },
};

const subscriptionsBySocket: Text = {
  de: 'Abonnements (subscription) laufen über WebSocket mit dem Protokoll graphql-transport-ws, an derselben Adresse.',
  en: 'Subscriptions go over WebSocket by the protocol graphql-transport-ws, at the same address.',
};

/** Answers errors in the reader's language. */
export const languagePlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        const { locale } = contextValue.actor;
        response.body.singleResult.errors = response.body.singleResult.errors.map((e) =>
          localizeError(e, locale),
        );
      },
    };
  },
};
