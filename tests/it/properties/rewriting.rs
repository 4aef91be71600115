//! A template that is written differently and means the same has no changes.

use ecs_dsl::cfn::Document;
use ecs_dsl::plan::{compare, lines};
use ecs_dsl::prelude::*;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::sketch::valid_sketch;
use super::{cases, template};
use crate::docs::root;

/// The ways to write a value differently, decided by numbers.
struct Rewriting<'a> {
    numbers: &'a [u16],
    next: usize,
}

/// Lists of the examples whose order has no meaning.
const SETS: &[&str] = &[
    "Action",
    "CapacityProviderStrategy",
    "Environment",
    "LoadBalancerAttributes",
    "PortMappings",
    "Resource",
    "Secrets",
    "SecurityGroups",
    "Statement",
    "SubnetIds",
    "Subnets",
    "Tags",
    "TargetGroupAttributes",
    "VPCSecurityGroups",
];

/// Optional properties that the programs don't set on some resources.
const ABSENT: &[(&str, &str)] = &[
    ("AWS::EC2::SecurityGroup", "GroupName"),
    ("AWS::ECS::Service", "PlatformVersion"),
    ("AWS::ECS::Service", "Role"),
    ("AWS::ECS::TaskDefinition", "PidMode"),
    ("AWS::IAM::Role", "RoleName"),
    ("AWS::Logs::LogGroup", "KmsKeyId"),
    ("AWS::RDS::DBInstance", "DBName"),
    ("AWS::SQS::Queue", "QueueName"),
];

/// A condition of which only CloudFormation knows whether it is true.
const CONDITION: &str = "IsInIreland";

impl Rewriting<'_> {
    /// Whether to write the next value differently.
    fn chooses(&mut self) -> bool {
        self.number().is_multiple_of(3)
    }

    fn number(&mut self) -> u16 {
        self.next += 1;
        let number = self.numbers.get(self.next % self.numbers.len().max(1));
        number.copied().unwrap_or_default()
    }

    fn template(&mut self, template: &Value) -> Value {
        let mut template = template.clone();
        let resources = template["Resources"].as_object_mut().unwrap();
        for resource in resources.values_mut() {
            let type_name = resource["Type"].as_str().unwrap().to_owned();
            if let Some(Value::Object(properties)) = resource.get_mut("Properties") {
                *properties = self.object("", properties);
                let absent = ABSENT.iter().filter(|(of, _)| *of == type_name);
                for (_, name) in absent {
                    if !self.chooses() {
                        continue;
                    }
                    let no_value = json!({"Ref": "AWS::NoValue"});
                    let value = match self.chooses() {
                        true => no_value,
                        false => json!({"Fn::If": [CONDITION, no_value, no_value]}),
                    };
                    properties.entry(*name).or_insert(value);
                }
                if type_name == "AWS::ECS::TaskDefinition" {
                    self.spell_out(properties);
                }
            }
        }
        template
    }

    /// Writes values that ECS assumes.
    fn spell_out(&mut self, properties: &mut Map<String, Value>) {
        let containers = properties.get_mut("ContainerDefinitions");
        for container in containers
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            let Some(container) = container.as_object_mut() else {
                continue;
            };
            if container.contains_key("Ref") {
                continue;
            }
            if self.chooses() {
                container.entry("Essential").or_insert(json!("true"));
            }
            if self.chooses() {
                container.entry("MountPoints").or_insert(json!([]));
            }
            let ports = container
                .get_mut("PortMappings")
                .and_then(Value::as_array_mut);
            let written = ports.into_iter().flatten();
            for port in written.filter(|port| port.get("Ref").is_none()) {
                port["Protocol"] = json!("tcp");
            }
        }
    }

    fn object(&mut self, name: &str, object: &Map<String, Value>) -> Map<String, Value> {
        let in_policy = name == "PolicyDocument" || name == "AssumeRolePolicyDocument";
        let entries = object.iter();
        entries
            .map(|(name, value)| {
                let is_policy = name == "PolicyDocument" || name == "AssumeRolePolicyDocument";
                let value = match name.as_str() {
                    // Documents of their own, in which only sets are rewritten.
                    "EventPattern" | "DashboardBody" => value.clone(),
                    "Version" if in_policy => value.clone(),
                    name => self.value(name, value),
                };
                let value = match is_policy && self.chooses() {
                    true => policy_as_text(&value),
                    false => value,
                };
                let value = match !in_policy && self.number().is_multiple_of(7) {
                    true => json!({"Fn::If": [CONDITION, value, value]}),
                    false => value,
                };
                (name.clone(), value)
            })
            .collect()
    }

    fn value(&mut self, name: &str, value: &Value) -> Value {
        match value {
            Value::Object(object) if is_function(object) => self.function(object),
            Value::Object(object) => Value::Object(self.object(name, object)),
            Value::Array(items) => {
                let mut items: Vec<_> = items.iter().map(|item| self.value("", item)).collect();
                if !name.is_empty() && !matches!(name, "Action" | "Resource") && self.chooses() {
                    items.push(json!({"Ref": "AWS::NoValue"}));
                }
                if SETS.contains(&name) && self.chooses() {
                    let middle = usize::from(self.number()) % items.len().max(1);
                    items.rotate_left(middle);
                }
                match items.as_slice() {
                    [only] if matches!(name, "Action" | "Resource") && self.chooses() => {
                        only.clone()
                    }
                    _ => Value::Array(items),
                }
            }
            Value::String(text) if matches!(name, "Action" | "Resource") && self.chooses() => {
                json!([text])
            }
            Value::String(text) if !text.contains("${") && self.chooses() => {
                json!({"Fn::Sub": text})
            }
            Value::Number(number) if self.chooses() => number.to_string().into(),
            Value::Bool(set) if self.chooses() => set.to_string().into(),
            other => other.clone(),
        }
    }

    fn function(&mut self, object: &Map<String, Value>) -> Value {
        let whole = Value::Object(object.clone());
        let (name, argument) = object.iter().next().unwrap();
        let rewritten = match (name.as_str(), argument) {
            ("Ref", Value::String(id)) => json!({"Fn::Sub": format!("${{{id}}}")}),
            ("Fn::GetAtt", Value::Array(parts)) => {
                let (id, attribute) = (parts[0].as_str(), parts[1].as_str());
                match (id, attribute) {
                    (Some(id), Some(attribute)) => {
                        json!({"Fn::GetAtt": format!("{id}.{attribute}")})
                    }
                    _ => whole.clone(),
                }
            }
            ("Fn::Sub", Value::String(text)) => json!({"Fn::Join": ["", [{"Fn::Sub": text}, ""]]}),
            ("Fn::Join", _) => json!({"Fn::Join": ["", [whole]]}),
            _ => whole.clone(),
        };
        if self.chooses() { rewritten } else { whole }
    }
}

/// A policy as JSON in a text, with its functions joined to the rest; as it is if one of them isn't a text.
fn policy_as_text(policy: &Value) -> Value {
    const MARK: char = '\u{e000}';
    fn marked(value: &Value, functions: &mut Vec<Value>) -> Value {
        match value {
            Value::Object(object) if is_function(object) => {
                functions.push(value.clone());
                MARK.to_string().into()
            }
            Value::Object(object) => Value::Object(
                object
                    .iter()
                    .map(|(name, value)| (name.clone(), marked(value, functions)))
                    .collect(),
            ),
            Value::Array(items) => items.iter().map(|item| marked(item, functions)).collect(),
            other => other.clone(),
        }
    }
    let mut functions = Vec::new();
    let text = marked(policy, &mut functions).to_string();
    let no_value = json!({"Ref": "AWS::NoValue"});
    let is_text = |value: &Value| value.get("Fn::If").is_none() && *value != no_value;
    if !functions.iter().all(is_text) {
        return policy.clone();
    }
    let mut functions = functions.into_iter();
    let mut parts = Vec::new();
    for piece in text.split(MARK) {
        parts.push(Value::from(piece));
        parts.extend(functions.next());
    }
    match parts.as_slice() {
        [only] => only.clone(),
        _ => json!({"Fn::Join": ["", parts]}),
    }
}

fn is_function(object: &Map<String, Value>) -> bool {
    object.len() == 1
        && object
            .keys()
            .all(|name| name == "Ref" || name.starts_with("Fn::"))
}

fn document(template: &Value) -> Document {
    Document::from_value(template.clone()).unwrap()
}

/// Fails if rewriting the template changes its plan.
fn assert_unchanged(template: &Value, numbers: &[u16]) {
    let mut template = template.clone();
    template["Conditions"][CONDITION] =
        json!({"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]});
    let rewritten = Rewriting { numbers, next: 0 }.template(&template);
    let plan = compare(&document(&template), &document(&rewritten));
    let shown: Vec<_> = lines(&plan).into_iter().map(|line| line.text).collect();
    assert!(plan.is_empty(), "{}", shown.join("\n"));
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn rewritten_template_has_no_changes(sketch in valid_sketch(), numbers in proptest::collection::vec(any::<u16>(), 50..200)) {
        let template: Value = serde_json::from_str(&template(&sketch)).unwrap();
        assert_unchanged(&template, &numbers);
    }
}

// found: A4
#[test]
fn base64_and_its_result_are_equal() {
    let launch = |data: Value| {
        document(&json!({
            "Mappings": {"Names": {"shop": {"name": "shop"}}},
            "Resources": {"Launch": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {
                "LaunchTemplateData": {"UserData": data},
            }}},
        }))
    };
    let name = json!({"Fn::FindInMap": ["Names", "shop", "name"]});
    let forms = [
        json!("aGVsbG8gc2hvcA=="),
        json!({"Fn::Base64": "hello shop"}),
        json!({"Fn::Base64": {"Fn::Sub": ["hello ${Name}", {"Name": name}]}}),
        json!({"Fn::Base64": {"Fn::Join": [" ", ["hello", name]]}}),
    ];
    for (index, one) in forms.iter().enumerate().skip(1) {
        for other in forms.iter().skip(1) {
            let plan = compare(&launch(one.clone()), &launch(other.clone()));
            assert!(plan.is_empty(), "{index}: {plan:#?}");
        }
    }
    let plan = compare(&launch(forms[0].clone()), &launch(forms[1].clone()));
    assert!(plan.is_empty(), "{plan:#?}");
    let changed = compare(
        &launch(forms[1].clone()),
        &launch(json!({"Fn::Base64": "hello"})),
    );
    assert!(changed.change("Launch").is_some());
}

/// The template of the Django example.
fn example() -> Value {
    let path = root().join("tests/it/golden/django_microservices-prod.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

// found: A4
#[test]
fn rewritten_example_has_no_changes() {
    let template = example();
    // 0 writes everything differently, the others some of it.
    for numbers in [
        vec![0],
        vec![0, 1],
        vec![1, 0, 2],
        vec![3, 1, 4, 1, 5, 9, 2, 6],
    ] {
        assert_unchanged(&template, &numbers);
    }
}

// found: A4
#[test]
fn changed_values_are_changes() {
    let template = example();
    let resources = template["Resources"].as_object().unwrap();
    let mut compared = 0;
    for (id, resource) in resources {
        let pointers = leaves(&resource["Properties"]);
        for pointer in pointers {
            let mut changed = template.clone();
            let leaf = changed
                .pointer_mut(&format!("/Resources/{id}/Properties{pointer}"))
                .unwrap();
            *leaf = match leaf {
                Value::String(text) => format!("{text}x").into(),
                Value::Number(number) => (number.as_i64().unwrap_or_default() + 7).into(),
                Value::Bool(set) => (!*set).into(),
                _ => continue,
            };
            // One resource is enough, and much faster.
            let only =
                |template: &Value| document(&json!({"Resources": {id: template["Resources"][id]}}));
            let plan = compare(&only(&template), &only(&changed));
            assert!(plan.change(id).is_some(), "{id}{pointer}");
            compared += 1;
        }
    }
    assert!(compared > 1_000, "{compared}");
}

/// A service with these environment variables.
fn with_variables(variables: &[(&str, &str)]) -> Document {
    let app = App::new("shop").stage(Stage::new("dev").region("us-east-1"));
    let program = |stack: &mut Stack| {
        stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let image = Image::registry("nginx").tag("1.27");
        let worker = Worker::new("mail").image(image);
        let worker = variables
            .iter()
            .fold(worker, |worker, (name, value)| worker.env(name, *value));
        stack.add(worker);
    };
    let assembly = app.synth("dev", program).unwrap();
    Document::parse(&assembly.stacks[0].template.to_json()).unwrap()
}

// found: A5
#[test]
fn order_of_variables_changes_nothing() {
    let one = with_variables(&[("A", "1"), ("B", "2")]);
    let other = with_variables(&[("B", "2"), ("A", "1")]);
    assert_eq!(one.as_json(), other.as_json());
    let changed = with_variables(&[("B", "3"), ("A", "1")]);
    let plan = compare(&one, &changed);
    let paths = plan.changes.iter().flat_map(|change| &change.properties);
    let mut paths: Vec<_> = paths.map(|property| property.path.as_str()).collect();
    paths.sort_unstable();
    let variable = "ContainerDefinitions[mail]/Environment[B]/Value";
    assert_eq!(paths, [variable, "TaskDefinition"]);
}

/// The JSON pointers of all scalars outside of functions.
fn leaves(value: &Value) -> Vec<String> {
    let below = |key: String, value: &Value| {
        let inner = leaves(value).into_iter();
        inner.map(move |rest| format!("/{}{rest}", key.replace('~', "~0").replace('/', "~1")))
    };
    match value {
        Value::Object(object) if is_function(object) => Vec::new(),
        Value::Object(object) => object
            .iter()
            .flat_map(|(name, value)| below(name.clone(), value).collect::<Vec<_>>())
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, item)| below(index.to_string(), item).collect::<Vec<_>>())
            .collect(),
        Value::Null => Vec::new(),
        _ => vec![String::new()],
    }
}
