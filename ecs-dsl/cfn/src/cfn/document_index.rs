//! [`DocumentIndex`]: what a template contains, found in one walk that all rules over it share.
//!
//! **Invariant:** it knows only what lets a rule skip a resource: that none of its names, functions or texts can be wrong. A rule
//! that doesn't skip a resource walks it, and finds the places.

use std::collections::HashMap;
use std::ops::Range;

use serde_json::{Map, Value};

use super::eval::{Placeholder, items, placeholders};
use super::masking::is_secret_property;
use super::name_hash::NameHash;
use super::{Document, DocumentResource, Reference};

/// The start of a reference to a secret or a parameter, which CloudFormation resolves.
const DYNAMIC_REFERENCE: &str = "{{resolve:";

/// A template, with its resources in order and what is in them.
#[derive(Debug)]
pub struct DocumentIndex<'a> {
    document: &'a Document,
    resources: Vec<IndexedResource<'a>>,
    positions: HashMap<&'a str, usize, NameHash>,
    functions: Vec<Function<'a>>,
}

/// A resource, and what its body contains.
#[derive(Debug)]
pub(crate) struct IndexedResource<'a> {
    pub(crate) resource: DocumentResource<'a>,
    pub(crate) contents: Contents,
    /// Its functions: those of other members, then those of its properties.
    functions: Range<usize>,
    in_properties: Range<usize>,
}

/// A function and its argument; `Condition` in a condition is one, too.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Function<'a> {
    pub(crate) name: &'a str,
    pub(crate) argument: &'a Value,
}

/// What is somewhere in a body.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Contents {
    pub(crate) dynamic_references: usize,
    /// Statements of IAM, or what looks like them.
    pub(crate) has_statements: bool,
    /// Texts that begin like an ARN.
    pub(crate) has_arns: bool,
    /// Properties whose names are those of secrets.
    pub(crate) has_secret_names: bool,
    /// Functions in a form that isn't that of the reference: the list of functions doesn't say what they refer to.
    has_other_functions: bool,
}

impl<'a> DocumentIndex<'a> {
    /// The index of a template.
    pub fn new(document: &'a Document) -> Self {
        let mut walk = Walk::default();
        let all = document.resources();
        let resources: Vec<_> = all.map(|resource| walk.resource(resource)).collect();
        let positions = resources.iter().enumerate();
        Self {
            document,
            positions: positions
                .map(|(position, indexed)| (indexed.resource.id, position))
                .collect(),
            resources,
            functions: walk.functions,
        }
    }

    /// The template.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The resources, sorted by id.
    pub(crate) fn resources(&self) -> &[IndexedResource<'a>] {
        &self.resources
    }

    /// The resource with the logical id `id`.
    pub(crate) fn resource(&self, id: &str) -> Option<DocumentResource<'a>> {
        let position = self.positions.get(id)?;
        Some(self.resources.get(*position)?.resource)
    }

    /// All functions in the body of a resource.
    pub(crate) fn functions(&self, indexed: &IndexedResource<'a>) -> &[Function<'a>] {
        self.functions
            .get(indexed.functions.clone())
            .unwrap_or_default()
    }

    /// The functions in the properties of a resource.
    pub(crate) fn property_functions(&self, indexed: &IndexedResource<'a>) -> &[Function<'a>] {
        self.functions
            .get(indexed.in_properties.clone())
            .unwrap_or_default()
    }

    /// Calls `visit` for each logical id that a property refers to, several times for several references.
    pub(crate) fn for_each_id(
        &self,
        indexed: &IndexedResource<'a>,
        visit: &mut impl FnMut(&'a str),
    ) {
        if indexed.contents.has_other_functions {
            let references = indexed.resource.references().into_iter();
            return references.for_each(|Reference { id, .. }| visit(id));
        }
        for Function { name, argument } in self.property_functions(indexed) {
            match (*name, argument, items(argument)) {
                ("Ref", Value::String(id), _) => visit(id),
                ("Fn::GetAtt", Value::String(path), _) => {
                    if let Some((id, _)) = path.split_once('.') {
                        visit(id);
                    }
                }
                ("Fn::GetAtt", _, [Value::String(id), Value::String(_)]) => visit(id),
                ("Fn::Sub", Value::String(text), _) => substituted(text, None, visit),
                ("Fn::Sub", _, [Value::String(text), Value::Object(own)]) => {
                    substituted(text, Some(own), visit);
                }
                _ => {}
            }
        }
    }
}

/// Calls `visit` for the ids in the text of a `Fn::Sub` with its `own` variables.
fn substituted<'a>(
    text: &'a str,
    own: Option<&Map<String, Value>>,
    visit: &mut impl FnMut(&'a str),
) {
    for piece in placeholders(text) {
        let Placeholder::Variable(name) = piece else {
            continue;
        };
        if own.is_none_or(|own| !own.contains_key(name)) {
            visit(name.split_once('.').map_or(name, |(id, _)| id));
        }
    }
}

#[derive(Default)]
struct Walk<'a> {
    functions: Vec<Function<'a>>,
    contents: Contents,
    /// Whether a name is that of a secret.
    known: HashMap<&'a str, bool, NameHash>,
}

impl<'a> Walk<'a> {
    fn resource(&mut self, resource: DocumentResource<'a>) -> IndexedResource<'a> {
        self.contents = Contents::default();
        let start = self.functions.len();
        let body = resource.body().as_object();
        let members = body.into_iter().flatten();
        for (_, member) in members.filter(|(name, _)| *name != "Properties") {
            self.value(member);
        }
        let properties = self.functions.len();
        if let Some(member) = body.and_then(|body| body.get("Properties")) {
            self.value(member);
        }
        let end = self.functions.len();
        IndexedResource {
            resource,
            contents: self.contents,
            functions: start..end,
            in_properties: properties..end,
        }
    }

    fn value(&mut self, json: &'a Value) {
        match json {
            Value::String(text) => self.text(text),
            Value::Array(items) => items.iter().for_each(|item| self.value(item)),
            Value::Object(object) => self.object(object),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.contents.has_arns |= text.starts_with("arn:");
        // Searching for one letter first is faster: few texts have it.
        if text.contains('{') {
            self.contents.dynamic_references += text.matches(DYNAMIC_REFERENCE).count();
        }
    }

    fn object(&mut self, object: &'a Map<String, Value>) {
        if object.len() == 1
            && let Some((name, argument)) = object.iter().next()
            && is_function(name, argument)
        {
            self.functions.push(Function { name, argument });
            return self.argument(name, argument);
        }
        for (name, value) in object {
            let contents = &mut self.contents;
            contents.has_statements |= matches!(name.as_str(), "Effect" | "Statement");
            contents.has_other_functions |= name.starts_with("Fn::");
            let is_secret = || is_secret_property("", &[name]);
            contents.has_secret_names |= *self.known.entry(name).or_insert_with(is_secret);
            self.value(value);
        }
    }

    /// The argument of a function. The names in the map of a `Fn::Sub` aren't functions.
    fn argument(&mut self, name: &str, argument: &'a Value) {
        match (name, items(argument)) {
            ("Fn::Sub", [Value::String(text), Value::Object(variables)]) => {
                self.text(text);
                variables.values().for_each(|value| self.value(value));
            }
            ("Fn::Sub", list) => {
                self.contents.has_other_functions |= !list.is_empty();
                self.value(argument);
            }
            _ => self.value(argument),
        }
    }
}

/// Whether the single key of an object is a function. `Condition` is one in a condition, and the name of a property elsewhere.
pub(crate) fn is_function(name: &str, argument: &Value) -> bool {
    name == "Ref" || name.starts_with("Fn::") || name == "Condition" && argument.is_string()
}

/// The number of dynamic references in `json`.
pub(crate) fn dynamic_references(json: &Value) -> usize {
    let mut walk = Walk::default();
    walk.value(json);
    walk.contents.dynamic_references
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::DocumentIndex;
    use crate::cfn::Document;

    fn document(body: &Value) -> Document {
        Document::from_value(json!({ "Resources": { "A": body } })).unwrap()
    }

    fn ids(properties: &Value) -> Vec<String> {
        let document = document(&json!({"Type": "X", "Properties": properties}));
        let index = DocumentIndex::new(&document);
        let mut found = Vec::new();
        index.for_each_id(&index.resources()[0], &mut |id| found.push(id.to_owned()));
        found.sort();
        found.dedup();
        found
    }

    #[test]
    fn ids_are_those_of_the_references() {
        for properties in [
            json!({"One": {"Ref": "B"}, "Two": [{"Fn::GetAtt": ["C", "Arn"]}, {"Fn::GetAtt": "D.Endpoint.Address"}]}),
            json!({"Three": {"Fn::Sub": "x-${E}-${F.Name}-${!Literal}-${AWS::Region}"}}),
            json!({"Four": {"Fn::Sub": ["${Own}${G}", {"Own": {"Ref": "H"}}]}}),
            json!({"Five": {"Fn::Sub": ["${Ref}", {"Ref": {"Ref": "H"}}]}}),
            json!({"Six": {"Fn::Sub": [{"Ref": "I"}, {"Ref": "J"}]}, "Seven": {"Fn::GetAtt": [{"Ref": "K"}, "L"]}}),
            json!({"Eight": {"Fn::Sub": "${M}", "Other": {"Ref": "N"}}, "Nine": {"Ref": "O", "Two": 2}}),
            json!({"Ten": {"Fn::If": ["IsProd", {"Ref": "P"}, {"Fn::Join": ["", [{"Ref": "Q"}]]}]}}),
            json!({"Fn::GetAtt": "R"}),
        ] {
            let document = document(&json!({"Type": "X", "Properties": properties}));
            let references = document.resource("A").unwrap().references();
            let mut expected: Vec<_> = references.iter().map(|found| found.id).collect();
            expected.dedup();
            assert_eq!(ids(&properties), expected, "{properties}");
        }
    }

    #[test]
    fn contents_of_a_body_are_found() {
        let document = document(&json!({
            "Type": "X",
            "Metadata": {"Text": "{{resolve:ssm:/a}} {{resolve:ssm:/b}} {"},
            "Properties": {"Policy": {"Statement": []}, "Role": "arn:aws:iam", "MasterUserPassword": "x"},
        }));
        let index = DocumentIndex::new(&document);
        let contents = index.resources()[0].contents;
        assert_eq!(contents.dynamic_references, 2);
        assert!(contents.has_statements && contents.has_arns && contents.has_secret_names);
        let plain = super::Contents::default();
        assert!(!plain.has_statements && !plain.has_arns && !plain.has_secret_names);
    }

    #[test]
    fn functions_of_the_properties_are_listed_alone() {
        let document = document(&json!({
            "Type": "X",
            "Metadata": {"A": {"Ref": "B"}},
            "Properties": {"C": {"Fn::GetAtt": ["D", "Arn"]}},
        }));
        let index = DocumentIndex::new(&document);
        let [indexed] = index.resources() else {
            panic!("one resource");
        };
        let names = |functions: &[super::Function<'_>]| {
            let names = functions.iter().map(|function| function.name.to_owned());
            names.collect::<Vec<_>>()
        };
        assert_eq!(names(index.functions(indexed)), ["Ref", "Fn::GetAtt"]);
        assert_eq!(names(index.property_functions(indexed)), ["Fn::GetAtt"]);
    }
}
