import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType, GqlExceptionFilter } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { UserFaults } from './errors.js';

/**
 * Keeps Nest from logging what is meant for the caller; only surprises are logged. And failed statements: they carry the
 * values, addresses and hashes among them, and stand in our log under the error's id anyway, without these.
 */
@Catch(GraphQLError, UserFaults, QueryFailedError)
export class ExpectedErrorsFilter extends BaseExceptionFilter implements GqlExceptionFilter {
  override catch(error: Error, host: ArgumentsHost): Error | void {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    super.catch(error, host);
  }
}
