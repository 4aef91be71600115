//! A finished template with its indexes, and the values in it that are known before the deployment.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use crate::cfn::document_index::Contents;
use crate::cfn::eval::{
    Evaluator, Placeholder, TemplateAlone, function, items, placeholders, referred,
};
use crate::cfn::name_hash::NameHash;
use crate::cfn::{DocumentIndex, DocumentResource, ids_in};

/// A template and its indexes.
pub(super) struct Finished<'a> {
    index: &'a DocumentIndex<'a>,
    by_type: HashMap<&'a str, Vec<DocumentResource<'a>>, NameHash>,
    referrers: HashMap<&'a str, Vec<DocumentResource<'a>>, NameHash>,
    outputs: BTreeSet<&'a str>,
}

impl<'a> Finished<'a> {
    pub(super) fn new(index: &'a DocumentIndex<'a>) -> Self {
        let mut by_type: HashMap<_, Vec<_>, _> = HashMap::default();
        let mut referrers: HashMap<_, Vec<DocumentResource<'_>>, _> = HashMap::default();
        for indexed in index.resources() {
            let resource = indexed.resource;
            by_type
                .entry(resource.type_name)
                .or_default()
                .push(resource);
            index.for_each_id(indexed, &mut |id| {
                let known: &mut Vec<DocumentResource<'_>> = referrers.entry(id).or_default();
                if known.last().is_none_or(|last| last.id != resource.id) {
                    known.push(resource);
                }
            });
        }
        let outputs = index.document().section("Outputs").values();
        Self {
            index,
            by_type,
            referrers,
            outputs: outputs.flat_map(ids_in).collect(),
        }
    }

    /// All resources, sorted by id, with what their bodies contain.
    pub(super) fn contents(&self) -> impl Iterator<Item = (DocumentResource<'a>, Contents)> {
        let all = self.index.resources().iter();
        all.map(|indexed| (indexed.resource, indexed.contents))
    }

    /// All resources, sorted by id.
    pub(super) fn resources(&self) -> impl Iterator<Item = &DocumentResource<'a>> {
        let all = self.index.resources().iter();
        all.map(|indexed| &indexed.resource)
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
        self.index.resource(id)
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
            let found = self.index.resource(id);
            found.is_some_and(|found| found.type_name == name)
        };
        ids.filter(is_of).collect()
    }

    /// A scalar or a list, evaluated; `None` if it is unknown or not set.
    pub(super) fn value<'v>(&self, json: &'v Value) -> Option<Cow<'v, Value>> {
        match json {
            Value::Object(_) if is_unknown(json) => None,
            Value::Object(_) => {
                let environment = TemplateAlone(self.index.document());
                let value = Evaluator::new(&environment).value(json).ok()??;
                Some(Cow::Owned(value))
            }
            Value::String(text) if text.contains("{{resolve:") => None,
            Value::Null => None,
            _ => Some(Cow::Borrowed(json)),
        }
    }

    /// A text that is known.
    pub(super) fn text<'v>(&self, json: Option<&'v Value>) -> Option<Cow<'v, str>> {
        match self.value(json?)? {
            Cow::Borrowed(Value::String(text)) => Some(Cow::Borrowed(text)),
            Cow::Owned(Value::String(text)) => {
                (!text.contains("{{resolve:")).then_some(Cow::Owned(text))
            }
            value => match &*value {
                Value::Number(number) => Some(Cow::Owned(number.to_string())),
                Value::Bool(true) => Some(Cow::Borrowed("true")),
                Value::Bool(false) => Some(Cow::Borrowed("false")),
                Value::String(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
            },
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

/// Whether the form of an expression says that the template alone doesn't know it: references, and texts with them.
fn is_unknown(json: &Value) -> bool {
    match function(json) {
        Some(("Ref" | "Fn::GetAtt", _)) => true,
        Some(("Fn::Sub", Value::String(text))) => {
            let mut pieces = placeholders(text);
            pieces.any(|piece| matches!(piece, Placeholder::Variable(_)))
        }
        _ => false,
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
