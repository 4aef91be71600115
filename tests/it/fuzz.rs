//! The fuzz targets of `tests/fuzz` with inputs from a fixed seed: changed templates and state files.

use std::fs;

use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{ChangeSetKind, ChangeSetRequest, ControlPlane, TemplateSource, block_on};

#[path = "../fuzz/readers.rs"]
mod readers;

const TEMPLATE: &str = r#"{
  "Parameters": {"Size": {"Type": "Number", "Default": 1}, "Key": {"Type": "String", "NoEcho": true}},
  "Mappings": {"M": {"a": {"b": "c"}}},
  "Conditions": {"Big": {"Fn::Equals": [{"Ref": "Size"}, "2"]}},
  "Resources": {
    "Queue": {"Type": "AWS::SQS::Queue", "Condition": "Big", "Properties": {
      "DelaySeconds": {"Ref": "Size"}, "QueueName": {"Fn::Sub": ["${A}-${AWS::Region}", {"A": {"Fn::FindInMap": ["M", "a", "b"]}}]}}},
    "Task": {"Type": "AWS::ECS::TaskDefinition", "DependsOn": ["Queue"], "Properties": {"ContainerDefinitions": [
      {"Name": "web", "Image": "a:1", "Environment": [{"Name": "DB_PASSWORD", "Value": {"Ref": "Key"}}]}]}},
    "Service": {"Type": "AWS::ECS::Service", "DeletionPolicy": "Retain", "Properties": {
      "TaskDefinition": {"Ref": "Task"}, "DesiredCount": {"Fn::If": ["Big", 2, {"Ref": "AWS::NoValue"}]}}}
  },
  "Outputs": {"Url": {"Value": {"Fn::GetAtt": ["Queue", "QueueUrl"]}, "Export": {"Name": "url"}}}
}"#;

const YAML: &str = "Parameters: {Size: {Type: Number}}
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !Ref Size
      QueueName: !Sub 'a-${AWS::Region}'
      Tags: [{Key: k, Value: !Select [0, !Split [',', 'a,b']]}]
";

/// Parts that changed inputs get: numbers at limits, functions, references, controls.
const PARTS: [&str; 20] = [
    "0",
    "-1",
    "18446744073709551615",
    "4294967296",
    "1e400",
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "\"Ref\"",
    "{\"Ref\": \"Queue\"}",
    "{\"Fn::Sub\": \"${Queue}\"}",
    "{\"Fn::Join\": [\",\", []]}",
    "{\"Fn::Cidr\": [\"10.0.0.0/8\", 300, 99]}",
    "{\"Fn::Select\": [9, []]}",
    "\u{202e}",
    "\"\\u0000\"",
    "${",
    "{{resolve:ssm:a}}",
];

/// A generator of numbers: the same with every run.
struct Seed(u64);

impl Seed {
    fn below(&mut self, limit: usize) -> usize {
        // Knuth's constants of a linear congruential generator.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }

    /// `text` with one to four changes.
    fn changed(&mut self, text: &str) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            match self.below(4) {
                0 => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                1 => drop(bytes.drain(at..(at + 1 + self.below(8)).min(bytes.len()))),
                2 => {
                    let part = PARTS[self.below(PARTS.len())];
                    bytes.splice(at..at, part.bytes());
                }
                _ => self.replace_value(&mut bytes, at),
            }
            if bytes.is_empty() {
                return bytes;
            }
        }
        bytes
    }

    /// Replaces the JSON scalar after a colon or a bracket behind `at`.
    fn replace_value(&mut self, bytes: &mut Vec<u8>, at: usize) {
        let begins = |byte: &u8| matches!(byte, b':' | b'[');
        let Some(start) = bytes[at..]
            .iter()
            .position(begins)
            .map(|found| at + found + 1)
        else {
            return;
        };
        let ends = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b'\n');
        let end = bytes[start..]
            .iter()
            .position(ends)
            .map_or(bytes.len(), |found| start + found);
        let part = PARTS[self.below(PARTS.len())];
        bytes.splice(start..end, part.bytes());
    }
}

#[test]
fn changed_templates_are_read_or_refused() {
    let mut seed = Seed(1);
    for text in [TEMPLATE, YAML] {
        readers::template(text.as_bytes());
        for _ in 0..1_500 {
            readers::template(&seed.changed(text));
        }
    }
}

// found: K13
#[test]
fn changed_state_files_are_read_or_refused() {
    let text = state_file();
    readers::state(text.as_bytes());
    let mut seed = Seed(2);
    for _ in 0..400 {
        readers::state(&seed.changed(&text));
    }
}

/// The file of a stack in the middle of its creation.
fn state_file() -> String {
    let folder = tempfile::tempdir().unwrap();
    let local = Local::open(folder.path(), "us-east-1").unwrap();
    let body = r#"{"Resources": {"A": {"Type": "AWS::SQS::Queue"}, "B": {"Type": "AWS::SNS::Topic", "DependsOn": "A"}},
        "Outputs": {"Url": {"Value": {"Ref": "A"}, "Export": {"Name": "url"}}}}"#;
    let source = TemplateSource::Body(body.to_owned());
    let request = ChangeSetRequest::new("shop", "first", ChangeSetKind::Create, source);
    let create = async {
        let arn = local.create_change_set(&request).await.unwrap();
        while local.describe_change_set(&arn).await.unwrap().status != "CREATE_COMPLETE" {}
        local.execute_change_set(&arn, "token").await.unwrap();
        local.describe_stack("shop").await.unwrap();
    };
    block_on(create).unwrap();
    fs::read_to_string(folder.path().join("us-east-1/stacks/shop.json")).unwrap()
}
