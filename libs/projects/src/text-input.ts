export { optionalText, requiredText, textFaults } from '@allmende/platform/graphql';
