//! Event buses: events reach the rules that match them.

use serde_json::{Map, Value, json};

use super::error::SimulationError;
use super::pattern::mismatch;
use super::record::SimulatedAction;
use super::state::{DeployedResource, Simulation};
use super::transformer::input_of;
use super::{parsed, sample};
use crate::cfn::type_names::events::RULE;

/// The bus to which AWS's services send their events.
const DEFAULT_BUS: &str = "default";

impl<'a> Simulation<'a> {
    /// Puts an event on the bus of a rule: the given one, or a sample that matches.
    pub(super) fn fire_rule(
        &mut self,
        rule: &DeployedResource<'a>,
        input: Option<&str>,
    ) -> Result<(), SimulationError> {
        let Some(pattern) = pattern_of(rule) else {
            let event = json!({"source": "aws.events", "detail-type": "Scheduled Event", "resources": [rule.arn()]});
            let event = self.complete(event)?;
            return self.matched(rule, &event);
        };
        let event = match input {
            Some(text) => self.complete(parsed(text)?)?,
            None => self.sample(rule, pattern)?,
        };
        self.deliver(bus_of(rule), &event, &[*rule])
    }

    /// Puts an event of a bucket on the default bus.
    pub(super) fn fire_bucket(
        &mut self,
        bucket: &DeployedResource<'a>,
        input: Option<&str>,
    ) -> Result<(), SimulationError> {
        let name = bucket.resource.physical_id.as_str();
        let listens = |rule: &DeployedResource<'a>| {
            let sample = pattern_of(rule).map(sample::of_pattern);
            sample.is_some_and(|sample| {
                sample["source"] == "aws.s3" && sample["detail"]["bucket"]["name"] == name
            })
        };
        let rules: Vec<DeployedResource<'a>> = self.resources(RULE).filter(listens).collect();
        let Some(pattern) = rules.first().and_then(pattern_of) else {
            return Err(SimulationError::NoRule(bucket.id.to_owned()));
        };
        let event = match input {
            Some(text) => self.complete(parsed(text)?)?,
            None => self.sample(&rules[0], pattern)?,
        };
        self.deliver(DEFAULT_BUS, &event, &rules)
    }

    /// An event of a service of AWS, if a rule matches it.
    pub(super) fn put_event(&mut self, event: Value) -> Result<(), SimulationError> {
        let event = self.complete(event)?;
        self.deliver(DEFAULT_BUS, &event, &[])
    }

    fn sample(
        &mut self,
        rule: &DeployedResource<'a>,
        pattern: &Map<String, Value>,
    ) -> Result<Value, SimulationError> {
        let event = self.complete(sample::of_pattern(pattern))?;
        match mismatch(pattern, Some(&event)) {
            None => Ok(event),
            Some(reason) => Err(SimulationError::NoSample {
                rule: rule.id.to_owned(),
                reason,
            }),
        }
    }

    /// Sends the event to the targets of all rules of the bus that match it. `expected` are those whose mismatch is a step.
    pub(super) fn deliver(
        &mut self,
        bus: &str,
        event: &Value,
        expected: &[DeployedResource<'a>],
    ) -> Result<(), SimulationError> {
        let of_bus = self.resources(RULE).filter(|rule| bus_of(rule) == bus);
        let of_bus = of_bus.filter_map(|rule| Some((rule, pattern_of(&rule)?)));
        let results: Vec<_> = of_bus
            .map(|(rule, pattern)| (rule, no_match(&rule, pattern, event)))
            .filter(|(rule, reason)| {
                let mut expected = expected.iter();
                reason.is_none()
                    || expected.any(|other| std::ptr::eq(other.resource, rule.resource))
            })
            .collect();
        if results.is_empty() {
            return Ok(());
        }
        let text = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
        self.record(SimulatedAction::Event {
            bus: bus.to_owned(),
            source: text("source"),
            detail_type: text("detail-type"),
        });
        self.nested(|this| {
            for (rule, reason) in results {
                match reason {
                    None => this.matched(&rule, event)?,
                    Some(reason) => this.record(SimulatedAction::NoMatch {
                        resource: rule.id.to_owned(),
                        reason,
                    }),
                }
            }
            Ok(())
        })
    }

    /// Invokes the targets of a rule.
    fn matched(
        &mut self,
        rule: &DeployedResource<'a>,
        event: &Value,
    ) -> Result<(), SimulationError> {
        self.record(SimulatedAction::Rule {
            rule: rule.id.to_owned(),
        });
        let arn = rule.arn();
        let name = arn.rsplit('/').next().unwrap_or_default();
        let targets = rule.property("Targets").and_then(Value::as_array);
        self.nested(|this| {
            for target in targets.into_iter().flatten() {
                let input = input_of(target, event, (&arn, name));
                this.invoke(target, input, &event.to_string())?;
            }
            Ok(())
        })
    }
}

/// Why the rule doesn't match; `None` if it does.
fn no_match(
    rule: &DeployedResource<'_>,
    pattern: &Map<String, Value>,
    event: &Value,
) -> Option<String> {
    match rule.text("State") {
        Some("DISABLED") => Some("the rule is disabled".to_owned()),
        _ => mismatch(pattern, Some(event)),
    }
}

fn pattern_of<'a>(rule: &DeployedResource<'a>) -> Option<&'a Map<String, Value>> {
    rule.property("EventPattern").and_then(Value::as_object)
}

/// The name of the bus of a rule.
fn bus_of<'a>(rule: &DeployedResource<'a>) -> &'a str {
    bus_name(rule.text("EventBusName").unwrap_or(DEFAULT_BUS))
}

/// The name in the ARN of a bus, or the name itself.
pub(super) fn bus_name(bus: &str) -> &str {
    bus.rsplit('/').next().unwrap_or(bus)
}
