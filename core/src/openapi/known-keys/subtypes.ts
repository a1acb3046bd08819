/**
 * The actions of AWS services that an HTTP API calls by itself (`integrationSubtype`), with the
 * names that stand under `requestParameters`. Source: Developer Guide, integration subtype reference.
 */
export interface Subtype {
  readonly name: string;
  readonly doc: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Sorted by name. */
export const subtypes: readonly Subtype[] = [
  {
    name: 'AppConfig-GetConfiguration',
    doc: 'Reads a configuration.',
    required: ['Application', 'Environment', 'Configuration', 'ClientId'],
    optional: ['ClientConfigurationVersion', 'Region'],
  },
  {
    name: 'EventBridge-PutEvents',
    doc: 'Puts an event on an event bus.',
    required: ['Detail', 'DetailType', 'Source'],
    optional: ['EventBusName', 'Region', 'Resources', 'Time', 'TraceHeader'],
  },
  {
    name: 'Kinesis-PutRecord',
    doc: 'Puts a record into a stream.',
    required: ['StreamName', 'Data', 'PartitionKey'],
    optional: ['ExplicitHashKey', 'Region', 'SequenceNumberForOrdering'],
  },
  {
    name: 'SQS-DeleteMessage',
    doc: 'Deletes a received message.',
    required: ['QueueUrl', 'ReceiptHandle'],
    optional: ['Region'],
  },
  {
    name: 'SQS-PurgeQueue',
    doc: 'Deletes all messages of a queue.',
    required: ['QueueUrl'],
    optional: ['Region'],
  },
  {
    name: 'SQS-ReceiveMessage',
    doc: 'Receives messages of a queue.',
    required: ['QueueUrl'],
    optional: [
      'AttributeNames',
      'MaxNumberOfMessages',
      'MessageAttributeNames',
      'ReceiveRequestAttemptId',
      'Region',
      'VisibilityTimeout',
      'WaitTimeSeconds',
    ],
  },
  {
    name: 'SQS-SendMessage',
    doc: 'Sends a message to a queue.',
    required: ['QueueUrl', 'MessageBody'],
    optional: [
      'DelaySeconds',
      'MessageAttributes',
      'MessageDeduplicationId',
      'MessageGroupId',
      'MessageSystemAttributes',
      'Region',
    ],
  },
  {
    name: 'StepFunctions-StartExecution',
    doc: 'Starts an execution of a state machine.',
    required: ['StateMachineArn'],
    optional: ['Input', 'Name', 'Region'],
  },
  {
    name: 'StepFunctions-StartSyncExecution',
    doc: 'Starts an execution of an express state machine and waits for its end.',
    required: ['StateMachineArn'],
    optional: ['Input', 'Name', 'Region', 'TraceHeader'],
  },
  {
    name: 'StepFunctions-StopExecution',
    doc: 'Stops an execution.',
    required: ['ExecutionArn'],
    optional: ['Cause', 'Error', 'Region'],
  },
];

/** The subtype of that name, letter case included; undefined when there is none. */
export function subtypeNamed(name: string): Subtype | undefined {
  return subtypes.find((subtype) => subtype.name === name);
}
