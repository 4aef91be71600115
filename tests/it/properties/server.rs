//! Random changes on the CloudFormation server: the plan and the server's change set agree about what changes.

use std::collections::BTreeSet;

use ecs_dsl::cfn::{Document, DocumentResource};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::changes::{changed, parametrized};
use super::sketch::valid_sketch;
use super::{cases, template};
use crate::program::Program;
use crate::server::Account;

/// The programs. Each is deployed over the one before it, and then with other values of its parameters.
const PROGRAMS: usize = 14;

/// Where the server is known to differ from the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Difference {
    /// A property that refers to a resource that changes counts as a change, even if what it reads stays the same.
    Reference,
    /// A parameter in place of the same value counts as a change.
    Parameter,
    /// The server doesn't know that the change of this property, of a type, updates the resource in place.
    UnknownReplacement(&'static str, &'static str),
}

/// All of them, as `tests/servers/README.md` lists them. One that doesn't occur fails.
const DIFFERENCES: [Difference; 6] = [
    Difference::Reference,
    Difference::Parameter,
    Difference::UnknownReplacement("AWS::CloudWatch::Dashboard", "DashboardBody"),
    Difference::UnknownReplacement("AWS::EC2::Route", "NatGatewayId"),
    Difference::UnknownReplacement("AWS::EC2::VPCEndpoint", "RouteTableIds"),
    Difference::UnknownReplacement("AWS::ECS::Cluster", "ClusterSettings"),
];

/// The templates in their order, with the values that are given for their parameters.
fn steps() -> Vec<(String, Value)> {
    let mut runner = TestRunner::new(cases(1));
    let numbers = || vec(any::<u16>(), 1..8);
    let inputs = (valid_sketch(), numbers(), numbers());
    let mut steps = Vec::new();
    for _ in 0..PROGRAMS {
        let (sketch, numbers, next) = inputs.new_tree(&mut runner).unwrap().current();
        let (template, values) = parametrized(&template(&sketch), &numbers);
        let given = changed(&values, &next);
        steps.push((template.clone(), json!(values)));
        steps.push((template, json!(given)));
    }
    steps
}

/// What a step said.
struct Compared {
    before: Document,
    after: Document,
    /// The resources that the plan or the server's change set changes.
    changed: BTreeSet<String>,
    disagreements: Vec<Value>,
}

impl Compared {
    fn new(before: &str, after: &str, line: &Value) -> Self {
        let list = |name: &str| line[name].as_array().cloned().unwrap_or_default();
        let disagreements = list("disagreements");
        let planned = list("planned");
        let ids = planned.iter().chain(&disagreements);
        Self {
            before: Document::parse(before).unwrap(),
            after: Document::parse(after).unwrap(),
            changed: ids
                .map(|change| change["id"].as_str().unwrap().to_owned())
                .collect(),
            disagreements,
        }
    }

    /// The known differences that explain a disagreement; `None` if there is something else.
    fn explained(&self, disagreement: &Value) -> Option<Vec<Difference>> {
        let replaces = |action: &Value| action == "replace" || action == "may-replace";
        let (plan, server) = (&disagreement["plan"], &disagreement["change_set"]);
        let is_update = |action: &Value| action == "update" || replaces(action);
        // What the plan creates, deletes, replaces or updates, the server does too.
        if !is_update(server) || replaces(plan) && !replaces(server) {
            return None;
        }
        let properties = disagreement["properties"].as_array()?.iter();
        let found = properties.map(|property| self.explained_property(disagreement, property));
        let found: Vec<Difference> = found.collect::<Option<_>>()?;
        (plan.is_null() || is_update(plan)).then_some(found)
    }

    fn explained_property(&self, of: &Value, property: &Value) -> Option<Difference> {
        let (id, name) = (of["id"].as_str()?, property["name"].as_str()?);
        let (before, after) = (self.before.resource(id)?, self.after.resource(id)?);
        let value =
            |resource: &DocumentResource<'_>| resource.property(name).cloned().unwrap_or_default();
        let (before, after) = (value(&before), value(&after));
        if property["plan"].is_null() {
            if self.refers_to_a_change(&after) {
                return Some(Difference::Reference);
            }
            let has_parameter = |value: &Value| value.to_string().contains(r#"{"Ref":"Text"#);
            let is_other_text =
                before != after && (has_parameter(&before) || has_parameter(&after));
            return is_other_text.then_some(Difference::Parameter);
        }
        let type_name = of["type_name"].as_str()?;
        if property["plan"] != "update" || property["change_set"] != "may-replace" {
            return None;
        }
        DIFFERENCES.into_iter().find(|known| {
            matches!(*known, Difference::UnknownReplacement(known, changed) if known == type_name && changed == name)
        })
    }

    fn refers_to_a_change(&self, value: &Value) -> bool {
        let body = json!({"Resources": {"X": {"Type": "", "Properties": {"Value": value}}}});
        let body = Document::from_value(body).unwrap();
        let references = body.resource("X").unwrap().references();
        references
            .iter()
            .any(|reference| self.changed.contains(reference.id))
    }
}

#[test]
fn plan_agrees_with_the_server() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = Program::example("steps").with_envs(account.environment());
    let steps = steps();
    let file = steps
        .iter()
        .map(|(template, parameters)| json!({"template": template, "parameters": parameters}));
    let file: Value = file.collect();
    std::fs::write(program.folder().join("steps.json"), file.to_string()).unwrap();
    let run = program.run(&["steps.json"]).ends_with(0);
    let lines = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    let lines: Vec<Value> = lines.collect();
    assert_eq!(lines.len(), steps.len());
    let (mut changes, mut known, mut unknown) = (0, BTreeSet::new(), Vec::new());
    for (pair, line) in steps.windows(2).zip(&lines[1..]) {
        let compared = Compared::new(&pair[0].0, &pair[1].0, line);
        changes += usize::from(!compared.changed.is_empty());
        for disagreement in &compared.disagreements {
            match compared.explained(disagreement) {
                Some(found) => known.extend(found),
                None => unknown.push(disagreement.clone()),
            }
        }
    }
    assert_eq!(unknown, Vec::<Value>::new());
    assert!(changes >= 20, "only {changes} steps change something");
    assert_eq!(known, DIFFERENCES.into(), "a difference doesn't occur");
}
