//! A part of a schema, prepared for validating many values: references are resolved, and patterns are compiled once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use regex_lite::Regex;
use serde_json::Value;

use crate::cfn::schema::types;

/// The place of a [`Node`] in its [`Nodes`].
pub(super) type Index = usize;

/// One schema inside of a schema.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// The allowed JSON types; empty for all.
    pub(super) types: Vec<String>,
    pub(super) required: Vec<String>,
    pub(super) properties: BTreeMap<String, Index>,
    pub(super) by_pattern: Vec<(Pattern, Index)>,
    /// Whether only these properties are allowed.
    pub(super) is_closed: bool,
    pub(super) items: Option<Index>,
    pub(super) count: Bounds,
    pub(super) is_unique: bool,
    pub(super) length: Bounds,
    pub(super) number: Bounds,
    pub(super) pattern: Option<Pattern>,
    pub(super) choices: Option<Vec<Value>>,
    pub(super) caseless_choices: Option<Vec<Value>>,
    pub(super) constant: Option<Value>,
    pub(super) all_of: Vec<Index>,
    /// Groups of which one must match. Several matches of `oneOf` are allowed: an unknown value may rule some of them out.
    pub(super) one_of: Vec<Vec<Index>>,
}

/// The least and the greatest value, as the schema writes them.
#[derive(Debug, Default)]
pub(super) struct Bounds {
    pub(super) least: Option<Value>,
    pub(super) most: Option<Value>,
}

/// A regular expression, compiled when it is first needed.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) text: String,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            regex: OnceLock::new(),
        }
    }

    /// Whether the text matches. True for patterns that `regex_lite` doesn't support.
    pub(super) fn matches(&self, text: &str) -> bool {
        let regex = self.regex.get_or_init(|| Regex::new(&self.text).ok());
        regex.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

/// The nodes of one schema; the first one is the root.
#[derive(Debug)]
pub(super) struct Nodes(Vec<Node>);

impl Nodes {
    pub(super) fn from_schema(schema: &Value) -> Self {
        let mut builder = Builder {
            root: schema,
            nodes: Vec::new(),
            by_reference: BTreeMap::new(),
        };
        builder.add(schema);
        Self(builder.nodes)
    }

    pub(super) fn get(&self, index: Index) -> Option<&Node> {
        self.0.get(index)
    }

    /// The node of the property or attribute at the dotted `path`.
    pub(super) fn at(&self, path: &str) -> Option<&Node> {
        let steps = path.split('.');
        let index = steps.fold(Some(0), |index, name| {
            let node = self.get(index?)?;
            node.properties.get(name).copied()
        });
        self.get(index?)
    }
}

struct Builder<'a> {
    root: &'a Value,
    nodes: Vec<Node>,
    /// The nodes of definitions, which may refer to themselves.
    by_reference: BTreeMap<&'a str, Index>,
}

impl<'a> Builder<'a> {
    fn add(&mut self, schema: &'a Value) -> Index {
        let reference = schema.get("$ref").and_then(Value::as_str);
        if let Some(known) = reference.and_then(|path| self.by_reference.get(path)) {
            return *known;
        }
        let target = reference
            .and_then(|path| path.strip_prefix('#'))
            .and_then(|pointer| self.root.pointer(pointer));
        let index = self.nodes.len();
        if let (Some(path), Some(target)) = (reference, target) {
            if target.get("$ref").is_some() {
                return self.add(target);
            }
            self.by_reference.insert(path, index);
        }
        self.nodes.push(Node::default());
        let node = self.node(target.unwrap_or(schema));
        if let Some(place) = self.nodes.get_mut(index) {
            *place = node;
        }
        index
    }

    fn node(&mut self, schema: &'a Value) -> Node {
        let list = |name: &str| schema.get(name).and_then(Value::as_array);
        let groups = [list("anyOf"), list("oneOf")];
        let text = |name: &str| schema.get(name).and_then(Value::as_str);
        Node {
            types: types(schema).into_iter().map(str::to_owned).collect(),
            required: texts(list("required")),
            properties: self.named(schema.get("properties")).collect(),
            by_pattern: self
                .named(schema.get("patternProperties"))
                .map(|(text, index)| (Pattern::new(&text), index))
                .collect(),
            is_closed: schema.get("additionalProperties") == Some(&Value::Bool(false)),
            items: schema.get("items").map(|items| self.add(items)),
            count: Bounds::new(schema, "minItems", "maxItems"),
            is_unique: schema.get("uniqueItems") == Some(&Value::Bool(true)),
            length: Bounds::new(schema, "minLength", "maxLength"),
            number: Bounds::new(schema, "minimum", "maximum"),
            pattern: text("pattern").map(Pattern::new),
            choices: list("enum").cloned(),
            caseless_choices: list("enumCaseInsensitive").cloned(),
            constant: schema.get("const").cloned(),
            all_of: self.each(list("allOf")),
            one_of: groups
                .into_iter()
                .flatten()
                .map(|group| self.each(Some(group)))
                .collect(),
        }
    }

    fn each(&mut self, schemas: Option<&'a Vec<Value>>) -> Vec<Index> {
        let schemas = schemas.into_iter().flatten();
        schemas.map(|schema| self.add(schema)).collect()
    }

    fn named(&mut self, schemas: Option<&'a Value>) -> impl Iterator<Item = (String, Index)> {
        let named = schemas.and_then(Value::as_object).into_iter().flatten();
        named.map(|(name, schema)| (name.clone(), self.add(schema)))
    }
}

impl Bounds {
    fn new(schema: &Value, least: &str, most: &str) -> Self {
        Self {
            least: schema.get(least).cloned(),
            most: schema.get(most).cloned(),
        }
    }

    /// The bound that `actual` violates: whether it is the least value, and the bound.
    pub(super) fn violated(&self, actual: f64) -> Option<(bool, &Value)> {
        let below = |bound: &&Value| bound.as_f64().is_some_and(|bound| actual < bound);
        let above = |bound: &&Value| bound.as_f64().is_some_and(|bound| actual > bound);
        let least = self.least.as_ref().filter(below).map(|bound| (true, bound));
        least.or_else(|| self.most.as_ref().filter(above).map(|bound| (false, bound)))
    }

    /// The bounds in words.
    pub(super) fn words(&self, unit: &str) -> String {
        match (&self.least, &self.most) {
            (Some(least), Some(most)) => format!("{least} to {most}{unit}"),
            (Some(least), None) => format!("at least {least}{unit}"),
            (None, Some(most)) => format!("at most {most}{unit}"),
            (None, None) => String::new(),
        }
    }
}

fn texts(list: Option<&Vec<Value>>) -> Vec<String> {
    let texts = list.into_iter().flatten().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}
