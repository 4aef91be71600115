//! A parsed template: synthesized by this crate, or deployed.

use serde_json::{Map, Value};

use super::duplicate_keys::duplicate_key;
use super::eval::{Placeholder, items, placeholders};
use super::short_form::from_yaml;

/// A template as JSON, with the queries that `plan`, `cost`, `graph` and the local engine need.
#[derive(Clone, Debug, PartialEq)]
pub struct Document(Value);

/// Why a text isn't a template.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// It isn't JSON.
    #[error("the template is not JSON")]
    Json(#[source] serde_json::Error),
    /// It is neither JSON nor YAML.
    #[error("the template is neither JSON nor YAML")]
    Yaml(#[source] Box<serde_saphyr::Error>),
    /// An object of it has a key twice.
    #[error("the key `{key}` on line {first} is repeated on line {second}")]
    DuplicateKey {
        /// The key.
        key: String,
        /// The line of the first one.
        first: usize,
        /// The line of the second one.
        second: usize,
    },
    /// It has no object `Resources`.
    #[error("the template has no `Resources`")]
    NoResources,
}

/// A resource of a [`Document`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DocumentResource<'a> {
    /// The logical id.
    pub id: &'a str,
    /// The resource type.
    pub type_name: &'a str,
    body: &'a Value,
}

/// A reference inside a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference<'a> {
    /// The logical id of the resource or parameter that is referenced.
    pub id: &'a str,
    /// The attribute, for `Fn::GetAtt`; none for `Ref`.
    pub attribute: Option<&'a str>,
}

impl<'a> Reference<'a> {
    fn to_attribute(id: &'a str, name: &'a str) -> Self {
        let attribute = Some(name);
        Self { id, attribute }
    }
}

static EMPTY: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);

impl Document {
    /// Parses a template in JSON or YAML. YAML short forms such as `!Ref` become the functions that they abbreviate.
    ///
    /// # Errors
    /// If the text is neither JSON nor YAML, has a key twice, or has no `Resources`.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        let yaml = || from_yaml(text).map_err(|error| DocumentError::Yaml(Box::new(error)));
        if !text.trim_start().starts_with('{') {
            return Self::from_value(yaml()?);
        }
        match serde_json::from_str(text) {
            Ok(json) => match duplicate_key(text) {
                Some(duplicate) => Err(DocumentError::DuplicateKey {
                    key: duplicate.key.to_owned(),
                    first: duplicate.first,
                    second: duplicate.second,
                }),
                None => Self::from_value(json),
            },
            // A flow mapping of YAML begins like JSON.
            Err(error) => Self::from_value(yaml().map_err(|_| DocumentError::Json(error))?),
        }
    }

    /// Wraps a parsed template.
    ///
    /// # Errors
    /// If it has no `Resources`.
    pub fn from_value(json: Value) -> Result<Self, DocumentError> {
        match json.get("Resources") {
            Some(Value::Object(_)) => Ok(Self(json)),
            _ => Err(DocumentError::NoResources),
        }
    }

    /// An empty template, for a stack that doesn't exist.
    pub fn empty() -> Self {
        Self(serde_json::json!({ "Resources": {} }))
    }

    /// The template as JSON.
    pub fn as_json(&self) -> &Value {
        &self.0
    }

    /// A section by name; empty if it doesn't exist.
    pub fn section(&self, name: &str) -> &Map<String, Value> {
        self.0
            .get(name)
            .and_then(Value::as_object)
            .unwrap_or(&EMPTY)
    }

    /// The resources, sorted by id.
    pub fn resources(&self) -> impl Iterator<Item = DocumentResource<'_>> {
        let mut resources: Vec<_> = self
            .section("Resources")
            .iter()
            .map(|(id, body)| DocumentResource::new(id, body))
            .collect();
        resources.sort_by_key(|resource| resource.id);
        resources.into_iter()
    }

    /// The resources of a type, sorted by id.
    #[doc(hidden)]
    pub fn of_type<'a>(&'a self, name: &'a str) -> impl Iterator<Item = DocumentResource<'a>> {
        self.resources()
            .filter(move |resource| resource.type_name == name)
    }

    /// The resource with the logical id `id`.
    pub fn resource(&self, id: &str) -> Option<DocumentResource<'_>> {
        let (id, body) = self.section("Resources").get_key_value(id)?;
        Some(DocumentResource::new(id, body))
    }
}

impl<'a> DocumentResource<'a> {
    fn new(id: &'a str, body: &'a Value) -> Self {
        Self {
            id,
            type_name: body["Type"].as_str().unwrap_or_default(),
            body,
        }
    }

    /// The whole resource: `Type`, `Properties`, `DependsOn` and so on.
    pub fn body(&self) -> &'a Value {
        self.body
    }

    /// The properties; empty if there are none.
    pub fn properties(&self) -> &'a Map<String, Value> {
        self.body
            .get("Properties")
            .and_then(Value::as_object)
            .unwrap_or(&EMPTY)
    }

    /// A property by name.
    pub fn property(&self, name: &str) -> Option<&'a Value> {
        self.properties().get(name)
    }

    /// The items of a property that is a list; none otherwise.
    #[doc(hidden)]
    pub fn list(&self, name: &str) -> &'a [Value] {
        self.property(name).map_or(&[], items)
    }

    /// A property that is a text.
    #[doc(hidden)]
    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.property(name)?.as_str()
    }

    /// An attribute that is a text, such as `Condition` or `DeletionPolicy`.
    #[doc(hidden)]
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.body.get(name)?.as_str()
    }

    /// Whether a property refers to a resource or parameter that `matches`.
    #[doc(hidden)]
    pub fn refers_to(&self, matches: impl Fn(&str) -> bool) -> bool {
        let references = self.references();
        references.iter().any(|reference| matches(reference.id))
    }

    /// The logical ids in `DependsOn`.
    pub fn depends_on(&self) -> Vec<&'a str> {
        match self.body.get("DependsOn") {
            Some(Value::String(id)) => vec![id],
            Some(Value::Array(ids)) => ids.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// The references in the properties, sorted and deduplicated.
    pub fn references(&self) -> Vec<Reference<'a>> {
        let properties = self.body.get("Properties");
        let mut found = properties.map(references_in).unwrap_or_default();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Every `Ref`, `Fn::GetAtt` and `${…}` of `Fn::Sub` in `json`, except variables from the map of a `Fn::Sub` and the escaped
/// `${!…}`.
#[doc(hidden)]
pub fn references_in(json: &Value) -> Vec<Reference<'_>> {
    let mut found = Vec::new();
    collect_references(json, &mut found);
    found
}

/// The logical ids of [`references_in`].
#[doc(hidden)]
pub fn ids_in(json: &Value) -> Vec<&str> {
    let references = references_in(json).into_iter();
    references.map(|reference| reference.id).collect()
}

fn collect_references<'a>(json: &'a Value, found: &mut Vec<Reference<'a>>) {
    match json {
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect_references(item, found)),
        Value::Object(object) => {
            for (name, argument) in object {
                match (name.as_str(), argument, items(argument)) {
                    ("Ref", Value::String(id), _) if object.len() == 1 => {
                        found.push(Reference {
                            id,
                            attribute: None,
                        });
                    }
                    ("Fn::GetAtt", _, _) if object.len() == 1 => collect_get_att(argument, found),
                    ("Fn::Sub", Value::String(text), _) => collect_sub(text, &EMPTY, found),
                    ("Fn::Sub", _, [Value::String(text), Value::Object(variables)]) => {
                        collect_sub(text, variables, found);
                        variables
                            .values()
                            .for_each(|value| collect_references(value, found));
                    }
                    ("Fn::Sub", Value::Array(_), _) => {}
                    _ => collect_references(argument, found),
                }
            }
        }
        _ => {}
    }
}

fn collect_get_att<'a>(argument: &'a Value, found: &mut Vec<Reference<'a>>) {
    let pair = match (argument, items(argument)) {
        (Value::String(path), _) => path.split_once('.'),
        (_, [Value::String(id), Value::String(attribute)]) => {
            Some((id.as_str(), attribute.as_str()))
        }
        _ => None,
    };
    match pair {
        Some((id, attribute)) => found.push(Reference::to_attribute(id, attribute)),
        None => collect_references(argument, found),
    }
}

fn collect_sub<'a>(text: &'a str, variables: &Map<String, Value>, found: &mut Vec<Reference<'a>>) {
    let names = placeholders(text).filter_map(|piece| match piece {
        Placeholder::Variable(name) => Some(name),
        Placeholder::Text(_) | Placeholder::Escaped(_) => None,
    });
    let references = names.filter(|name| !variables.contains_key(*name));
    found.extend(references.map(|name| match name.split_once('.') {
        Some((id, attribute)) => Reference::to_attribute(id, attribute),
        None => Reference {
            id: name,
            attribute: None,
        },
    }));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Document, Reference};

    fn references(properties: &serde_json::Value) -> Vec<(String, Option<String>)> {
        let document = Document::from_value(
            json!({"Resources": {"A": {"Type": "X", "Properties": properties}}}),
        )
        .unwrap();
        let resource = document.resource("A").unwrap();
        resource
            .references()
            .into_iter()
            .map(|Reference { id, attribute }| (id.to_owned(), attribute.map(str::to_owned)))
            .collect()
    }

    #[test]
    fn references_are_found_in_all_functions() {
        let found = references(&json!({
            "One": {"Ref": "B"},
            "Two": [{"Fn::GetAtt": ["C", "Arn"]}, {"Fn::GetAtt": "D.Endpoint.Address"}],
            "Three": {"Fn::Sub": "x-${E}-${F.Name}-${!Literal}-${AWS::Region}"},
            "Four": {"Fn::Sub": ["${Own}${G}", {"Own": {"Ref": "H"}}]},
        }));
        let expected = [
            ("AWS::Region", None),
            ("B", None),
            ("C", Some("Arn")),
            ("D", Some("Endpoint.Address")),
            ("E", None),
            ("F", Some("Name")),
            ("G", None),
            ("H", None),
        ];
        assert_eq!(
            found,
            expected.map(|(id, attribute)| (id.to_owned(), attribute.map(str::to_owned)))
        );
    }

    #[test]
    fn text_without_resources_is_an_error() {
        assert!(Document::parse("{}").is_err());
        assert!(Document::parse("Resources:").is_err());
    }

    // found: K11
    #[test]
    fn duplicate_key_of_json_is_refused_with_both_lines() {
        let text = "{\"Resources\": {\n\"A\": {\"Type\": \"X\"},\n\"A\": {\"Type\": \"Y\"}}}";
        let error = Document::parse(text).unwrap_err().to_string();
        assert_eq!(error, "the key `A` on line 2 is repeated on line 3");
    }

    // found: K12
    #[test]
    fn flow_mapping_of_yaml_is_a_template() {
        let document = Document::parse("{Resources: {A: {Type: AWS::SQS::Queue}}}").unwrap();
        assert_eq!(document.resource("A").unwrap().type_name, "AWS::SQS::Queue");
        let neither = Document::parse("{\"Resources\": {\"A\" 1}}").unwrap_err();
        assert_eq!(neither.to_string(), "the template is not JSON");
    }
}
