//! Dead-letter queues that no alarm watches, in templates with alarms.

use std::collections::BTreeSet;

use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::ids_in;
use crate::cfn::type_names::{cloudwatch, sqs};
use crate::diag::Diagnostic;
use crate::rules::codes;

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let mut alarms = template
        .resources()
        .filter(|resource| resource.type_name == cloudwatch::ALARM)
        .peekable();
    if alarms.peek().is_none() {
        return Vec::new();
    }
    let watched: BTreeSet<&str> = alarms
        .flat_map(|alarm| alarm.properties().values().flat_map(ids_in))
        .collect();
    let mut targets = BTreeSet::new();
    for resource in template.resources() {
        for value in resource.properties().values() {
            collect_targets(value, &mut targets);
        }
    }
    let queues = template.resources();
    let queues = queues.filter(|resource| resource.type_name == sqs::QUEUE);
    let unwatched =
        queues.filter(|queue| targets.contains(queue.id) && !watched.contains(queue.id));
    unwatched.map(|queue| finding(queue.id)).collect()
}

/// The resources that are targets of dead letters: of `RedrivePolicy`, and of `DeadLetterConfig`.
fn collect_targets<'a>(value: &'a Value, targets: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match name.as_str() {
                    "deadLetterTargetArn" | "DeadLetterConfig" => targets.extend(ids_in(member)),
                    _ => collect_targets(member, targets),
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                collect_targets(item, targets);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn finding(queue: &str) -> Finding {
    let message =
        format!("no alarm watches the dead-letter queue `{queue}`, though the stack has alarms");
    let diagnostic = Diagnostic::warning(codes::DEAD_LETTER_QUEUE_WITHOUT_ALARM, message)
        .allowed("dead-letter queues with an alarm; `Alarms::standard` has one for each queue")
        .hint("add `Alarms::standard(…)`, or an alarm of `ApproximateNumberOfMessagesVisible`");
    Finding::new(queue, diagnostic)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::cfn::Document;
    use crate::rules::codes;
    use crate::template_rules::findings;

    fn found(alarm_of: &str, sender: &Value) -> Vec<String> {
        let name = json!({"Fn::GetAtt": [alarm_of, "QueueName"]});
        let document = Document::from_value(json!({"Resources": {
            "Failed": {"Type": "AWS::SQS::Queue"},
            "Orders": {"Type": "AWS::SQS::Queue"},
            "Sender": sender,
            "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
                "Dimensions": [{"Name": "QueueName", "Value": name}],
            }},
        }}));
        let found = findings(&document.unwrap()).into_iter();
        let found =
            found.filter(|found| found.diagnostic.code == codes::DEAD_LETTER_QUEUE_WITHOUT_ALARM);
        found.map(|found| found.id).collect()
    }

    #[test]
    fn dead_letters_without_an_alarm_are_found() {
        let arn = json!({"Fn::GetAtt": ["Failed", "Arn"]});
        for sender in [
            json!({"Type": "AWS::SQS::Queue", "Properties": {
                "RedrivePolicy": {"deadLetterTargetArn": arn, "maxReceiveCount": 5},
            }}),
            json!({"Type": "AWS::Scheduler::Schedule", "Properties": {
                "Target": {"DeadLetterConfig": {"Arn": arn}},
            }}),
            json!({"Type": "AWS::Events::Rule", "Properties": {
                "Targets": [{"Id": "Task", "DeadLetterConfig": {"Arn": arn}}],
            }}),
        ] {
            assert_eq!(found("Orders", &sender), ["Failed"], "{sender}");
            assert_eq!(found("Failed", &sender), [""; 0], "{sender}");
        }
    }

    #[test]
    fn template_without_alarms_has_none() {
        let document = Document::from_value(json!({"Resources": {
            "Failed": {"Type": "AWS::SQS::Queue"},
            "Orders": {"Type": "AWS::SQS::Queue", "Properties": {
                "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Failed", "Arn"]}, "maxReceiveCount": 5},
            }},
        }}));
        let found = findings(&document.unwrap());
        let code = codes::DEAD_LETTER_QUEUE_WITHOUT_ALARM;
        assert!(found.iter().all(|found| found.diagnostic.code != code));
    }
}
