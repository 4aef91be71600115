//! [`PropertyTree`]: paths of properties as a tree, so that values on several paths are visited in one walk.

use std::fmt;

use serde_json::{Map, Value};

use crate::cfn::eval::items;

/// Paths of properties, each with its end, such as a rule. A path is that of a [`ValueRule`](crate::cfn::type_info::ValueRule): names,
/// `*` for the items of a list, and `Name=value` for those in which the property has, or contains, this value.
#[derive(Debug)]
pub(super) struct PropertyTree<T> {
    properties: Vec<Property<T>>,
}

/// A property, and the paths that go through it.
#[derive(Debug)]
struct Property<T> {
    name: &'static str,
    /// Those that end here.
    ends: Vec<T>,
    /// Those of its own properties, if it is an object.
    below: PropertyTree<T>,
    /// Those of its items, if it is a list.
    items: Vec<Items<T>>,
}

/// The items of a list.
#[derive(Debug)]
struct Items<T> {
    /// The property and its value; none for all items.
    wanted: Option<(&'static str, &'static str)>,
    ends: Vec<T>,
    below: PropertyTree<T>,
}

/// A value on a path.
pub(super) struct Found<'w, 'a> {
    pub(super) value: &'a Value,
    /// The object that it is in, or that its list is in.
    pub(super) siblings: &'a Map<String, Value>,
    pub(super) path: &'w Trail<'w>,
}

/// The steps to a value, joined by dots when it is printed.
pub(super) struct Trail<'w> {
    before: Option<&'w Trail<'w>>,
    step: Step<'w>,
}

enum Step<'w> {
    Name(&'w str),
    Index(usize),
}

impl<T> Default for PropertyTree<T> {
    fn default() -> Self {
        let properties = Vec::new();
        Self { properties }
    }
}

impl<T> PropertyTree<T> {
    /// Adds a path.
    pub(super) fn insert(&mut self, path: &'static str, end: T) {
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let position = self.properties.iter().position(|known| known.name == name);
        let position = position.unwrap_or_else(|| {
            self.properties.push(Property {
                name,
                ends: Vec::new(),
                below: Self::default(),
                items: Vec::new(),
            });
            self.properties.len() - 1
        });
        if let Some(property) = self.properties.get_mut(position) {
            property.insert(rest, end);
        }
    }

    /// Calls `visit` for each value on a path below `object`. Values on one path come in their order.
    pub(super) fn visit<'a>(
        &self,
        object: &'a Map<String, Value>,
        visit: &mut impl FnMut(&T, Found<'_, 'a>),
    ) {
        self.walk(object, None, visit);
    }

    fn walk<'a>(
        &self,
        object: &'a Map<String, Value>,
        before: Option<&Trail<'_>>,
        visit: &mut impl FnMut(&T, Found<'_, 'a>),
    ) {
        for property in &self.properties {
            if let Some(value) = object.get(property.name) {
                let step = Step::Name(property.name);
                property.walk((value, object), &Trail { before, step }, visit);
            }
        }
    }
}

impl<T> Property<T> {
    fn insert(&mut self, rest: &'static str, end: T) {
        let (selector, below) = rest.split_once('/').unwrap_or((rest, ""));
        let wanted = selector.split_once('=');
        match selector {
            "" => self.ends.push(end),
            "*" => self.items_of(None).insert(below, end),
            _ if wanted.is_some() => self.items_of(wanted).insert(below, end),
            _ => self.below.insert(rest, end),
        }
    }

    fn items_of(&mut self, wanted: Option<(&'static str, &'static str)>) -> &mut Items<T> {
        let position = self.items.iter().position(|items| items.wanted == wanted);
        let position = position.unwrap_or(self.items.len());
        if position == self.items.len() {
            self.items.push(Items {
                wanted,
                ends: Vec::new(),
                below: PropertyTree::default(),
            });
        }
        &mut self.items[position]
    }

    fn walk<'a>(
        &self,
        (value, siblings): (&'a Value, &'a Map<String, Value>),
        path: &Trail<'_>,
        visit: &mut impl FnMut(&T, Found<'_, 'a>),
    ) {
        for end in &self.ends {
            visit(
                end,
                Found {
                    value,
                    siblings,
                    path,
                },
            );
        }
        match value {
            Value::Object(object) => self.below.walk(object, Some(path), visit),
            Value::Array(list) => {
                for items in &self.items {
                    for (index, item) in list.iter().enumerate() {
                        let (before, step) = (Some(path), Step::Index(index));
                        items.walk((item, siblings), &Trail { before, step }, visit);
                    }
                }
            }
            _ => {}
        }
    }
}

impl<T> Items<T> {
    fn insert(&mut self, rest: &'static str, end: T) {
        match rest {
            "" => self.ends.push(end),
            _ => self.below.insert(rest, end),
        }
    }

    fn walk<'a>(
        &self,
        (value, siblings): (&'a Value, &'a Map<String, Value>),
        path: &Trail<'_>,
        visit: &mut impl FnMut(&T, Found<'_, 'a>),
    ) {
        for end in &self.ends {
            visit(
                end,
                Found {
                    value,
                    siblings,
                    path,
                },
            );
        }
        if let Value::Object(object) = value
            && self
                .wanted
                .is_none_or(|(name, text)| is(object, name, text))
        {
            self.below.walk(object, Some(path), visit);
        }
    }
}

/// Whether the property `name` is or contains `text`.
pub(super) fn is(object: &Map<String, Value>, name: &str, text: &str) -> bool {
    let is_text = |value: &Value| match value {
        Value::Bool(set) => (if *set { "true" } else { "false" }) == text,
        value => value == text,
    };
    let value = object.get(name);
    value.is_some_and(|value| is_text(value) || items(value).iter().any(is_text))
}

impl fmt::Display for Trail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(before) = self.before {
            write!(f, "{before}.")?;
        }
        match self.step {
            Step::Name(name) => f.write_str(name),
            Step::Index(index) => write!(f, "{index}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::PropertyTree;

    #[test]
    fn values_on_paths_are_visited_with_their_places() {
        let mut tree = PropertyTree::default();
        let paths = [
            "Name",
            "List/*/Name",
            "List/*",
            "List/Kind=b/Name",
            "Network/Groups/*",
            "Missing/*/Name",
            "Name/Below",
        ];
        for (number, path) in paths.into_iter().enumerate() {
            tree.insert(path, number);
        }
        let json = json!({
            "Name": "x",
            "List": [{"Kind": "a", "Name": "one"}, {"Kind": ["b"], "Name": "two"}, "three"],
            "Network": {"Groups": ["four"]},
            "Other": {"Name": "five"},
        });
        let mut found = Vec::new();
        tree.visit(json.as_object().unwrap(), &mut |number, value| {
            if let Value::String(text) = value.value {
                let names = value.siblings.contains_key("Kind");
                found.push(format!("{number} {}={text} {names}", value.path));
            }
        });
        found.sort();
        let expected = [
            "0 Name=x false",
            "1 List.0.Name=one true",
            "1 List.1.Name=two true",
            "2 List.2=three false",
            "3 List.1.Name=two true",
            "4 Network.Groups.0=four false",
        ];
        assert_eq!(found, expected);
    }
}
