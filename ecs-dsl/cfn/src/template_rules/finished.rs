//! A finished template with its indexes, and the values in it that are known before the deployment.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::cfn::eval::{Evaluator, TemplateAlone, items, referred};
use crate::cfn::{Document, DocumentResource, ids_in};

/// A template and its indexes.
pub(super) struct Finished<'a> {
    document: &'a Document,
    resources: BTreeMap<&'a str, DocumentResource<'a>>,
    by_type: BTreeMap<&'a str, Vec<DocumentResource<'a>>>,
    referrers: BTreeMap<&'a str, Vec<DocumentResource<'a>>>,
    outputs: BTreeSet<&'a str>,
}

impl<'a> Finished<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut by_type: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut referrers: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut resources = BTreeMap::new();
        for resource in document.resources() {
            resources.insert(resource.id, resource);
            by_type
                .entry(resource.type_name)
                .or_default()
                .push(resource);
            let mut ids: Vec<&str> = resource.references().iter().map(|found| found.id).collect();
            ids.dedup();
            for id in ids {
                referrers.entry(id).or_default().push(resource);
            }
        }
        let outputs = document.section("Outputs").values().flat_map(ids_in);
        Self {
            document,
            resources,
            by_type,
            referrers,
            outputs: outputs.collect(),
        }
    }

    /// All resources, sorted by id.
    pub(super) fn resources(&self) -> impl Iterator<Item = &DocumentResource<'a>> {
        self.resources.values()
    }

    /// The resources of a type, sorted by id.
    pub(super) fn of_type(&self, name: &str) -> &[DocumentResource<'a>] {
        self.by_type
            .get(name)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// The resource with the logical id `id`.
    pub(super) fn resource(&self, id: &str) -> Option<DocumentResource<'a>> {
        self.resources.get(id).copied()
    }

    /// Whether an output refers to `id`.
    pub(super) fn is_output(&self, id: &str) -> bool {
        self.outputs.contains(id)
    }

    /// The resources with a property that refers to `id`.
    pub(super) fn referrers(&self, id: &str) -> &[DocumentResource<'a>] {
        self.referrers
            .get(id)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Whether only resources of these types refer to `id`: nothing else, in or outside of the stack, can use it.
    pub(super) fn is_used_only_by(&self, id: &str, types: &[&str]) -> bool {
        !self.is_output(id)
            && self
                .referrers(id)
                .iter()
                .all(|referrer| types.contains(&referrer.type_name))
    }

    /// The resource of this template that `value` refers to as a whole.
    pub(super) fn referred(&self, value: &Value) -> Option<DocumentResource<'a>> {
        self.resource(referred(value)?)
    }

    /// [`Self::referred`], for a resource of the type `name`.
    pub(super) fn referred_of(
        &self,
        value: Option<&Value>,
        name: &str,
    ) -> Option<DocumentResource<'a>> {
        self.referred(value?)
            .filter(|resource| resource.type_name == name)
    }

    /// The ids of resources of the type `name` in a list; `None` if one of them is unknown, or there are none.
    pub(super) fn known_ids(&self, list: Option<&Value>, name: &str) -> Option<Vec<&'a str>> {
        let items = items(list?);
        let ids = items
            .iter()
            .map(|item| Some(self.referred_of(Some(item), name)?.id));
        ids.collect::<Option<Vec<_>>>()
            .filter(|ids| !ids.is_empty())
    }

    /// The ids of all resources of the type `name` that `value` refers to, at any depth.
    pub(super) fn ids_of(&self, value: Option<&'a Value>, name: &str) -> Vec<&'a str> {
        let ids = value.map(ids_in).unwrap_or_default().into_iter();
        let is_of = |id: &&str| {
            self.resources
                .get(*id)
                .is_some_and(|found| found.type_name == name)
        };
        ids.filter(is_of).collect()
    }

    /// A scalar or a list, evaluated; `None` if it is unknown or not set.
    pub(super) fn value<'v>(&self, json: &'v Value) -> Option<Cow<'v, Value>> {
        match json {
            Value::Object(_) => {
                let environment = TemplateAlone(self.document);
                let value = Evaluator::new(&environment).value(json).ok()??;
                Some(Cow::Owned(value))
            }
            Value::String(text) if text.contains("{{resolve:") => None,
            Value::Null => None,
            _ => Some(Cow::Borrowed(json)),
        }
    }

    /// A text that is known.
    pub(super) fn text(&self, json: Option<&Value>) -> Option<String> {
        match &*self.value(json?)? {
            Value::String(text) if !text.contains("{{resolve:") => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(set) => Some(set.to_string()),
            _ => None,
        }
    }

    /// An integer that is known.
    pub(super) fn integer(&self, json: Option<&Value>) -> Option<i64> {
        match &*self.value(json?)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// A number that is known.
    pub(super) fn number(&self, json: Option<&Value>) -> Option<f64> {
        match &*self.value(json?)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }
}

/// The value at a path of property names, separated by `/`.
pub(super) fn at<'a>(resource: &DocumentResource<'a>, path: &str) -> Option<&'a Value> {
    let mut parts = path.split('/');
    let first = resource.property(parts.next()?)?;
    parts.try_fold(first, |value, part| value.get(part))
}

/// A list, or a single value as a list.
pub(super) fn one_or_more(value: &Value) -> &[Value] {
    match value {
        Value::Array(values) => values,
        value => std::slice::from_ref(value),
    }
}

/// The known texts of a value that CloudFormation joins, in order.
pub(super) fn texts_of(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts_of).collect(),
        Value::Object(object) => match object.iter().next() {
            Some((name, Value::Array(parts))) if name == "Fn::Join" => {
                parts.get(1).map(texts_of).unwrap_or_default()
            }
            Some((name, Value::Array(parts))) if name == "Fn::Sub" => {
                parts.first().map(texts_of).unwrap_or_default()
            }
            Some((name, text)) if name == "Fn::Sub" => texts_of(text),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}
