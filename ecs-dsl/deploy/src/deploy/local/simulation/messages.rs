//! Messages: topics send them to queues, and pipes receive them.

use serde_json::{Value, json};

use super::error::SimulationError;
use super::json_path::{text_of, value_at};
use super::overrides::Overrides;
use super::pattern::mismatch_of;
use super::record::SimulatedAction;
use super::state::{DeployedResource, Simulation};
use super::target::DEFAULT_RETRIES;
use super::tasks::{NotStarted, SUCCESS, TaskStart};
use crate::cfn::type_names::{pipes::PIPE, sns, sqs};

impl<'a> Simulation<'a> {
    /// Publishes a message to the topic with this ARN.
    pub(super) fn topic(&mut self, arn: &str, body: &str) -> Result<(), SimulationError> {
        let name = self.name_of(sns::TOPIC, arn);
        self.record(SimulatedAction::Message {
            to: name,
            body: body.to_owned(),
        });
        let subscriptions: Vec<_> = self
            .resources(sns::SUBSCRIPTION)
            .filter(|subscription| subscription.text("TopicArn") == Some(arn))
            .collect();
        self.nested(|this| {
            for subscription in &subscriptions {
                this.subscription(subscription, (arn, body))?;
            }
            Ok(())
        })
    }

    fn subscription(
        &mut self,
        subscription: &DeployedResource<'a>,
        (topic, body): (&str, &str),
    ) -> Result<(), SimulationError> {
        if let Some(reason) = filtered(subscription, body) {
            self.record(SimulatedAction::NoMatch {
                resource: subscription.id.to_owned(),
                reason,
            });
            return Ok(());
        }
        let raw = subscription.property("RawMessageDelivery") == Some(&Value::Bool(true));
        let body = match raw {
            true => body.to_owned(),
            false => {
                json!({"Type": "Notification", "TopicArn": topic, "Message": body}).to_string()
            }
        };
        let endpoint = subscription.text("Endpoint").unwrap_or_default();
        match subscription.text("Protocol") {
            Some("sqs") => self.queue(endpoint, &body),
            protocol => {
                self.record(SimulatedAction::Sent {
                    target: format!("{}:{endpoint}", protocol.unwrap_or_default()),
                    input: body,
                });
                Ok(())
            }
        }
    }

    /// Sends a message to the queue with this ARN. One pipe receives it.
    pub(super) fn queue(&mut self, arn: &str, body: &str) -> Result<(), SimulationError> {
        let name = self.name_of(sqs::QUEUE, arn);
        self.record(SimulatedAction::Message {
            to: name.clone(),
            body: body.to_owned(),
        });
        let pipe = self.pipe_of(arn);
        match pipe {
            Some(pipe) => self.nested(|this| this.receive(&pipe, (arn, body))),
            None => {
                self.record(SimulatedAction::Stays {
                    queue: name,
                    reason: "no pipe receives it".to_owned(),
                });
                Ok(())
            }
        }
    }

    fn pipe_of(&self, queue: &str) -> Option<DeployedResource<'a>> {
        self.resources(PIPE).find(|pipe| {
            pipe.text("Source") == Some(queue) && pipe.text("DesiredState") != Some("STOPPED")
        })
    }

    /// Whether a pipe receives the messages of the queue.
    pub(super) fn has_pipe(&self, queue: &str) -> bool {
        self.pipe_of(queue).is_some()
    }

    /// A pipe receives a message of its queue.
    pub(super) fn receive(
        &mut self,
        pipe: &DeployedResource<'a>,
        (queue, body): (&str, &str),
    ) -> Result<(), SimulationError> {
        self.record(SimulatedAction::Pipe {
            pipe: pipe.id.to_owned(),
        });
        let record = self.message(queue, body);
        if let Some(reason) = pipe_filters(pipe, &record) {
            self.record(SimulatedAction::NoMatch {
                resource: pipe.id.to_owned(),
                reason,
            });
            return Ok(());
        }
        self.nested(|this| this.pipe_target(pipe, (queue, body), &record))
    }

    fn pipe_target(
        &mut self,
        pipe: &DeployedResource<'a>,
        (queue, body): (&str, &str),
        record: &Value,
    ) -> Result<(), SimulationError> {
        let target = pipe.text("Target").unwrap_or_default().to_owned();
        let parameters = pipe.property("TargetParameters");
        let Some(task) = parameters.and_then(|parameters| parameters.get("EcsTaskParameters"))
        else {
            let input = record.to_string();
            self.record(SimulatedAction::Sent { target, input });
            return Ok(());
        };
        let (dead_letters, receives) = self.redrive(queue);
        let definition = task
            .get("TaskDefinitionArn")
            .map(text_of)
            .unwrap_or_default();
        let overrides = task.get("Overrides").cloned().unwrap_or_default();
        let started = match with_fields(overrides, record) {
            Ok(overrides) => self.run(&TaskStart {
                definition: definition.clone(),
                cluster: target,
                overrides: Overrides::from_json(&overrides),
                attempts: receives,
            })?,
            Err(reason) => Err(NotStarted {
                reason,
                attempts: receives,
            }),
        };
        let not_started = match started {
            Ok(SUCCESS) => return Ok(()),
            Ok(failure) => {
                self.report.failures.push(failure);
                return Ok(());
            }
            Err(not_started) => not_started,
        };
        self.report.failures.push(None);
        if not_started.attempts == 0 {
            return Ok(());
        }
        self.record(SimulatedAction::NotStarted {
            target: definition,
            reason: not_started.reason,
            attempts: not_started.attempts,
        });
        match dead_letters {
            Some(dead_letters) => self.dead_letter(&dead_letters, body),
            None => {
                self.record(SimulatedAction::Stays {
                    queue: self.name_of(sqs::QUEUE, queue),
                    reason: "it has no dead-letter queue: until its retention period is over"
                        .to_owned(),
                });
                Ok(())
            }
        }
    }

    /// The dead-letter queue of a queue, and how often a message is received before it moves there. Without one, it is received
    /// until its retention period is over.
    fn redrive(&self, queue: &str) -> (Option<String>, u32) {
        let policy = self.with_arn(sqs::QUEUE, queue);
        let policy = policy.and_then(|queue| queue.property("RedrivePolicy"));
        let policy = policy.map(|policy| match policy {
            Value::String(text) => serde_json::from_str(text).unwrap_or_default(),
            other => other.clone(),
        });
        let field = |name: &str| policy.as_ref()?.get(name).map(text_of);
        let receives = field("maxReceiveCount").and_then(|count| count.parse().ok());
        (
            field("deadLetterTargetArn"),
            receives.unwrap_or(DEFAULT_RETRIES + 1),
        )
    }

    /// The record of a message, from AWS's page on pipes from SQS.
    fn message(&mut self, queue: &str, body: &str) -> Value {
        json!({
            "messageId": format!("sample-{}", self.next_id()),
            "body": body,
            "attributes": {"ApproximateReceiveCount": "1"},
            "messageAttributes": {},
            "eventSource": "aws:sqs",
            "eventSourceARN": queue,
            "awsRegion": self.local.folder.region(),
        })
    }
}

/// What the filter policy of a subscription doesn't match. Messages have no attributes.
fn filtered(subscription: &DeployedResource<'_>, body: &str) -> Option<String> {
    let policy = subscription.property("FilterPolicy")?;
    let parsed = match policy {
        Value::String(text) => serde_json::from_str(text).unwrap_or_default(),
        other => other.clone(),
    };
    let filtered = match subscription.text("FilterPolicyScope") {
        Some("MessageBody") => serde_json::from_str(body).unwrap_or_default(),
        _ => json!({}),
    };
    mismatch_of(&parsed, &filtered)
}

/// What the filters of a pipe don't match: each message has to match one of them.
fn pipe_filters(pipe: &DeployedResource<'_>, record: &Value) -> Option<String> {
    let filters = pipe
        .property("SourceParameters")?
        .pointer("/FilterCriteria/Filters")?;
    let mut reasons = Vec::new();
    for filter in filters.as_array()? {
        let pattern = filter.get("Pattern").map(text_of).unwrap_or_default();
        let pattern: Value = serde_json::from_str(&pattern).unwrap_or_default();
        // A text that is JSON matches as text or as JSON.
        mismatch_of(&pattern, record)?;
        reasons.push(mismatch_of(&pattern, &with_parsed_body(record))?);
    }
    (!reasons.is_empty()).then(|| reasons.join("; and "))
}

fn with_parsed_body(record: &Value) -> Value {
    let mut parsed = record.clone();
    let body = parsed.get("body").map(text_of).unwrap_or_default();
    if let Ok(json) = serde_json::from_str::<Value>(&body) {
        parsed["body"] = json;
    }
    parsed
}

/// The parameters with the values of the paths in them. An error says which field is missing.
fn with_fields(parameters: Value, record: &Value) -> Result<Value, String> {
    match parameters {
        Value::String(path) if path.starts_with("$.") => {
            let found = value_at(record, &path).map(text_of);
            let parsed = || value_at(&with_parsed_body(record), &path).map(text_of);
            let text = found.or_else(parsed);
            text.map(Value::from)
                .ok_or_else(|| format!("the message has no `{path}`, which the task needs"))
        }
        Value::Array(items) => {
            let items = items.into_iter().map(|item| with_fields(item, record));
            items.collect::<Result<Vec<_>, _>>().map(Value::from)
        }
        Value::Object(members) => {
            let members = members
                .into_iter()
                .map(|(name, member)| Ok((name, with_fields(member, record)?)));
            members
                .collect::<Result<serde_json::Map<_, _>, String>>()
                .map(Value::from)
        }
        other => Ok(other),
    }
}
