//! [`Schema`]: validates properties against a schema.
//!
//! **Invariant:** unknown values are valid: functions, dynamic references and masked secrets. Both branches of `Fn::If` count.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use serde_json::{Map, Value};

use super::finding::{Path, Step};
use super::json_type::{constant, function_mismatch, is_numeric, result_type, type_mismatch};
use super::node::{Bounds, Index, Node, Nodes};
use super::violation::Violation;
use crate::cfn::eval::{as_text, function, items};
use crate::cfn::facts;
use crate::cfn::schema::schema;

/// The text in the place of a secret which isn't stored.
pub const MASK: &str = "****";

type Compiled = BTreeMap<&'static str, Arc<Schema>>;

static COMPILED: LazyLock<Mutex<Compiled>> = LazyLock::new(Mutex::default);

/// A schema that is prepared for validating many values.
#[derive(Debug)]
pub struct Schema(Nodes);

impl Schema {
    /// Prepares a JSON schema.
    pub fn new(schema: &Value) -> Self {
        Self(Nodes::from_schema(schema))
    }

    /// AWS's schema of a resource type, if it is a generated one.
    pub fn of_type(type_name: &str) -> Option<Arc<Self>> {
        let facts = facts(type_name)?;
        let json = schema(type_name)?;
        // The map is consistent even if another thread panicked: entries are only inserted.
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        let compile = || Arc::new(Self::new(&json));
        Some(Arc::clone(
            compiled.entry(facts.type_name).or_insert_with(compile),
        ))
    }

    /// The JSON type of the property or attribute at the dotted `path`.
    pub fn type_at(&self, path: &str) -> Option<&str> {
        self.0.at(path)?.types.first().map(String::as_str)
    }

    /// Whether there is a property or attribute at the dotted `path`.
    pub fn has(&self, path: &str) -> bool {
        self.0.at(path).is_some()
    }

    /// The violations in an object, each with its path.
    pub fn violations(&self, object: &Map<String, Value>) -> Vec<(Path, Violation)> {
        let mut validator = Validator {
            nodes: &self.0,
            path: Vec::new(),
            found: Vec::new(),
        };
        if let Some(root) = self.0.get(0) {
            validator.object(root, object);
            if !root.all_of.is_empty() || !root.one_of.is_empty() {
                validator.combinations(root, &Value::Object(object.clone()));
            }
        }
        validator.found
    }
}

struct Validator<'a> {
    nodes: &'a Nodes,
    path: Vec<Step<'a>>,
    found: Vec<(Path, Violation)>,
}

impl<'a> Validator<'a> {
    fn report(&mut self, violation: Violation) {
        self.found.push((Path::from_steps(&self.path), violation));
    }

    fn inside(&mut self, step: Step<'a>, index: Index, value: &'a Value) {
        self.path.push(step);
        self.value(index, value);
        self.path.pop();
    }

    fn value(&mut self, index: Index, value: &'a Value) {
        let Some(node) = self.nodes.get(index) else {
            return;
        };
        if let Some(("Fn::If", argument)) = function(value) {
            for branch in items(argument).iter().skip(1) {
                self.value(index, branch);
            }
            return;
        }
        if is_unknown(value) {
            self.function(node, value);
            return;
        }
        if let Some(message) = type_mismatch(&node.types, value) {
            return self.report(Violation::value(message));
        }
        match value {
            Value::Object(object) => self.object(node, object),
            Value::Array(items) => self.array(node, items),
            Value::Null => {}
            scalar => self.scalar(node, scalar),
        }
        self.combinations(node, value);
    }

    /// A function, by its value if nothing outside of it decides that, else by the type of its result.
    fn function(&mut self, node: &Node, value: &Value) {
        let constant = constant(value);
        let mismatch = match &constant {
            Some(constant) => type_mismatch(&node.types, constant),
            None => result_type(value).and_then(|result| function_mismatch(&node.types, &result)),
        };
        match (mismatch, constant) {
            (Some(message), _) => self.report(Violation::value(message)),
            (None, Some(scalar)) if !scalar.is_object() && !scalar.is_array() => {
                self.scalar(node, &scalar);
            }
            (None, _) => {}
        }
    }

    fn object(&mut self, node: &Node, object: &'a Map<String, Value>) {
        for name in &node.required {
            if object.get(name).is_none_or(is_no_value) {
                self.report(Violation::missing(name));
            }
        }
        for (name, value) in object {
            let by_pattern = || {
                let mut patterns = node.by_pattern.iter();
                patterns.find(|(pattern, _)| pattern.matches(name))
            };
            let property = node.properties.get(name);
            if let Some(index) = property.or_else(|| by_pattern().map(|(_, index)| index)) {
                self.inside(Step::Name(name), *index, value);
            } else if node.is_closed && !name.starts_with("Fn::") && !is_no_value(value) {
                let known = node.properties.keys().cloned().collect();
                self.report(Violation::unknown(name, known));
            }
        }
    }

    fn array(&mut self, node: &Node, items: &'a [Value]) {
        let count = items.iter().filter(|item| !is_no_value(item)).count();
        // An item that is chosen by a condition may be missing.
        let is_known = !items.iter().any(|item| function(item).is_some());
        if let Some((is_least, bound)) = node.count.violated(count as f64)
            && (is_known || !is_least)
        {
            let bounded = if is_least { "minimum" } else { "maximum" };
            let message = format!("expected {bounded} item count: {bound}, found: {count}");
            self.report(Violation::allowing(message, node.count.words(" items")));
        }
        let mut known = items
            .iter()
            .enumerate()
            .filter(|(_, item)| !is_unknown(item));
        if node.is_unique
            && known.any(|(index, item)| items.iter().take(index).any(|earlier| earlier == item))
        {
            self.report(Violation::value("array items are not unique".to_owned()));
        }
        if let Some(inner) = node.items {
            for (index, item) in items.iter().enumerate() {
                self.inside(Step::Index(index), inner, item);
            }
        }
    }

    fn scalar(&mut self, node: &Node, scalar: &Value) {
        let text = as_text(scalar);
        if !is_allowed(node, scalar, &text) {
            let message = format!("{text} is not a valid enum value");
            self.report(Violation::allowing(message, choices(node)));
        }
        if let Value::String(text) = scalar {
            self.text(node, text);
        }
        if let Ok(number) = text.parse::<f64>()
            && is_numeric(&node.types)
            && let Some((is_least, bound)) = node.number.violated(number)
        {
            let relation = if is_least { "greater" } else { "less" };
            let message = format!("{text} is not {relation} or equal to {bound}");
            self.report(Violation::allowing(message, node.number.words("")));
        }
    }

    fn text(&mut self, node: &Node, text: &str) {
        let length = text.chars().count();
        if let Some((is_least, bound)) = node.length.violated(length as f64) {
            let bounded = if is_least { "minLength" } else { "maxLength" };
            let message = format!("expected {bounded}: {bound}, actual: {length}");
            let allowed = Bounds::words(&node.length, " characters");
            self.report(Violation::allowing(message, allowed));
        }
        if let Some(pattern) = node.pattern.as_ref().filter(|found| !found.matches(text)) {
            let message = "failed validation constraint for keyword [pattern]".to_owned();
            let allowed = format!("what matches `{}`", pattern.text);
            self.report(Violation::allowing(message, allowed));
        }
    }

    fn combinations(&mut self, node: &Node, value: &Value) {
        for part in &node.all_of {
            let found = self.alternative(*part, value);
            self.found.extend(found);
        }
        for group in &node.one_of {
            let passes = |part: &Index| self.alternative(*part, value).is_empty();
            if !group.iter().any(passes) {
                let count = group.len();
                let message = format!("no subschema matched out of the total {count} subschemas");
                self.report(Violation::value(message));
            }
        }
    }

    /// The violations of another schema for the value at the same place.
    fn alternative(&self, index: Index, value: &Value) -> Vec<(Path, Violation)> {
        let mut alternative = Validator {
            nodes: self.nodes,
            path: self.path.clone(),
            found: Vec::new(),
        };
        alternative.value(index, value);
        alternative.found
    }
}

/// Whether the schema's `enum` and `const`, if any, allow the scalar.
fn is_allowed(node: &Node, scalar: &Value, text: &str) -> bool {
    let same = |choice: &Value| choice == scalar || as_text(choice) == text;
    let caseless = |choice: &Value| as_text(choice).eq_ignore_ascii_case(text);
    let choices = |list: &Option<Vec<Value>>, fits: &dyn Fn(&Value) -> bool| {
        list.as_ref().is_none_or(|list| list.iter().any(fits))
    };
    choices(&node.choices, &same)
        && choices(&node.caseless_choices, &caseless)
        && node.constant.as_ref().is_none_or(same)
}

fn choices(node: &Node) -> String {
    let lists = [&node.choices, &node.caseless_choices];
    let choices = lists.into_iter().flatten().flatten();
    let texts: Vec<String> = choices.chain(&node.constant).map(as_text).collect();
    texts.join(", ")
}

/// Whether the value is `AWS::NoValue`, as if it weren't set.
fn is_no_value(value: &Value) -> bool {
    matches!(function(value), Some(("Ref", Value::String(name))) if name == "AWS::NoValue")
}

/// Whether the value is known only during the deployment, or only to AWS.
fn is_unknown(value: &Value) -> bool {
    match value {
        Value::Object(_) => function(value).is_some(),
        Value::String(text) => text.contains("{{resolve:") || text.contains(MASK),
        _ => false,
    }
}
