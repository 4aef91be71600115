//! Gives every nested type of a module its name.
//!
//! Types with the same best name and the same structure are one type, whichever resources they come from. If several
//! structures want a name, none of them gets it: each goes on to its next one, so that no order decides.
//! Resource types keep theirs.

use std::collections::{BTreeMap, BTreeSet};

use crate::Error;
use crate::model::{Body, Module, Nested, Property, Type};

/// Names that generated code uses itself.
const TAKEN: [&str; 21] = [
    "Clone",
    "Debug",
    "Default",
    "Expr",
    "From",
    "Handle",
    "Into",
    "Json",
    "List",
    "Map",
    "Option",
    "PartialEq",
    "PropertyType",
    "ResourceType",
    "SecretRef",
    "Result",
    "Self",
    "Some",
    "String",
    "Value",
    "Vec",
];

/// A nested type as it is written: several of the schemas' may be one.
#[derive(Clone, Debug)]
pub struct Named {
    /// The Rust name.
    pub name: String,
    /// The resource types that use it.
    pub of: Vec<String>,
    /// What it is.
    pub body: Body,
}

/// The nested types of a module, and which of them each index of the model is.
#[derive(Clone, Debug)]
pub struct Naming {
    /// Every type that is used.
    pub types: Vec<Named>,
    classes: Vec<usize>,
}

impl Naming {
    /// The name of the nested type that the model knows by `index`.
    pub fn name(&self, index: usize) -> &str {
        let class = self.classes.get(index).copied().unwrap_or_default();
        self.types
            .get(class)
            .map(|named| named.name.as_str())
            .unwrap_or_default()
    }
}

/// Names the nested types of `module`.
///
/// # Errors
/// If two types differ, and have no names left.
pub fn resolve(module: &Module) -> Result<Naming, Error> {
    let classes = classes(&module.nested);
    let count = classes.iter().copied().max().map_or(0, |last| last + 1);
    let members: Vec<Vec<&Nested>> = (0..count)
        .map(|class| {
            module
                .nested
                .iter()
                .zip(&classes)
                .filter(|(_, of)| **of == class)
                .map(|(n, _)| n)
                .collect()
        })
        .collect();
    let used = used(module, &classes);
    let names = names(module, &members, &used)?;
    let types = members
        .iter()
        .zip(names)
        .map(|(members, name)| together(members, name))
        .collect();
    Ok(Naming { types, classes })
}

/// Numbers the structures: equal numbers are equal types. Starts from the names and tells apart what differs, until
/// nothing more does, as types may hold themselves.
fn classes(nested: &[Nested]) -> Vec<usize> {
    let mut classes = vec![0; nested.len()];
    let mut count = 0;
    loop {
        let mut numbers: BTreeMap<(&str, String), usize> = BTreeMap::new();
        let mut next = Vec::with_capacity(nested.len());
        for one in nested {
            let name = one.names.first().map(String::as_str).unwrap_or_default();
            let number = numbers.len();
            next.push(
                *numbers
                    .entry((name, signature(&one.body, &classes)))
                    .or_insert(number),
            );
        }
        let found = numbers.len();
        classes = next;
        if found == count {
            return classes;
        }
        count = found;
    }
}

fn signature(body: &Body, classes: &[usize]) -> String {
    match body {
        Body::Enumeration(values) => {
            let sorted: BTreeSet<&str> = values.iter().map(String::as_str).collect();
            format!("{sorted:?}")
        }
        Body::Object(properties) => {
            let parts = properties
                .iter()
                .map(|property| format!("{}:{}", property.name, of(&property.of, classes)));
            parts.collect::<Vec<_>>().join(",")
        }
    }
}

fn of(of_type: &Type, classes: &[usize]) -> String {
    match of_type {
        Type::Nested(index) => classes.get(*index).copied().unwrap_or_default().to_string(),
        Type::List(item) => format!("[{}]", of(item, classes)),
        plain => format!("{plain:?}"),
    }
}

/// The classes that properties of resources lead to. What only read-only properties hold isn't written.
fn used(module: &Module, classes: &[usize]) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<usize> = module
        .resources
        .iter()
        .flat_map(|resource| nested_in(&resource.properties))
        .collect();
    while let Some(index) = open.pop() {
        if !seen.insert(index) {
            continue;
        }
        if let Some(Body::Object(properties)) = module.nested.get(index).map(|nested| &nested.body)
        {
            open.extend(nested_in(properties));
        }
    }
    seen.into_iter()
        .filter_map(|index| classes.get(index).copied())
        .collect()
}

fn nested_in(properties: &[Property]) -> Vec<usize> {
    properties
        .iter()
        .filter_map(|property| nested_index(&property.of))
        .collect()
}

fn nested_index(of_type: &Type) -> Option<usize> {
    match of_type {
        Type::Nested(index) => Some(*index),
        Type::List(item) => nested_index(item),
        _ => None,
    }
}

/// The name of each class; an empty one for those that aren't used.
fn names(
    module: &Module,
    members: &[Vec<&Nested>],
    used: &BTreeSet<usize>,
) -> Result<Vec<String>, Error> {
    let candidates: Vec<&[String]> = members
        .iter()
        .map(|members| {
            members
                .first()
                .map(|nested| nested.names.as_slice())
                .unwrap_or_default()
        })
        .collect();
    let mut taken: BTreeSet<&str> = TAKEN.into_iter().collect();
    taken.extend(
        module
            .resources
            .iter()
            .map(|resource| resource.name.as_str()),
    );
    let mut levels = vec![0; members.len()];
    loop {
        let mut wanted: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for class in used {
            let name = candidates
                .get(*class)
                .zip(levels.get(*class))
                .and_then(|(names, level)| names.get(*level));
            wanted
                .entry(name.map(String::as_str).unwrap_or_default())
                .or_default()
                .push(*class);
        }
        let ambiguous = wanted
            .iter()
            .filter(|(name, classes)| classes.len() > 1 || taken.contains(*name));
        let again: Vec<usize> = ambiguous
            .flat_map(|(_, classes)| classes.iter().copied())
            .collect();
        if again.is_empty() {
            let mut names = vec![String::new(); members.len()];
            for (name, class) in wanted
                .into_iter()
                .flat_map(|(name, classes)| classes.into_iter().map(move |c| (name, c)))
            {
                if let Some(place) = names.get_mut(class) {
                    name.clone_into(place);
                }
            }
            return Ok(names);
        }
        for class in again {
            escalate(
                module,
                candidates.get(class).copied().unwrap_or_default(),
                levels.get_mut(class),
            )?;
        }
    }
}

/// On to the next name, if there is one.
fn escalate(module: &Module, names: &[String], level: Option<&mut usize>) -> Result<(), Error> {
    let Some(level) = level else { return Ok(()) };
    if *level + 1 >= names.len() {
        let name = names.last().cloned().unwrap_or_default();
        return Err(Error::Clash {
            module: module.name.clone(),
            name,
        });
    }
    *level += 1;
    Ok(())
}

/// One type of several equal ones: required is what all of them require.
fn together(members: &[&Nested], name: String) -> Named {
    let of: BTreeSet<&str> = members
        .iter()
        .map(|nested| nested.type_name.as_str())
        .collect();
    let mut body = members
        .first()
        .map_or(Body::Enumeration(Vec::new()), |nested| nested.body.clone());
    if let Body::Object(properties) = &mut body {
        for (place, property) in properties.iter_mut().enumerate() {
            property.required = members.iter().all(|nested| match &nested.body {
                Body::Object(others) => others.get(place).is_some_and(|other| other.required),
                Body::Enumeration(_) => false,
            });
        }
    }
    Named {
        name,
        of: of.into_iter().map(str::to_owned).collect(),
        body,
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;
    use crate::model::{Body, Module, Nested, Property, Resource, Type};

    fn property(name: &str, of: Type, required: bool) -> Property {
        Property {
            name: name.to_owned(),
            of,
            required,
            bounds: String::new(),
        }
    }

    fn enumeration(resource: &str, values: &[&str]) -> Nested {
        Nested {
            type_name: format!("AWS::ECS::{resource}"),
            names: vec!["Mode".to_owned(), format!("{resource}Mode")],
            body: Body::Enumeration(values.iter().map(|value| (*value).to_owned()).collect()),
        }
    }

    fn module(nested: Vec<Nested>) -> Module {
        let properties = (0..nested.len())
            .map(|index| property("Mode", Type::Nested(index), false))
            .collect();
        let resource = Resource {
            type_name: "AWS::ECS::Service".to_owned(),
            name: "Service".to_owned(),
            properties,
            attributes: Vec::new(),
        };
        Module {
            name: "ecs".to_owned(),
            resources: vec![resource],
            nested,
        }
    }

    #[test]
    fn equal_types_share_a_name_whatever_the_order_of_their_values() {
        let naming = resolve(&module(vec![
            enumeration("A", &["X", "Y"]),
            enumeration("B", &["Y", "X"]),
        ]))
        .unwrap();
        assert_eq!((naming.name(0), naming.name(1)), ("Mode", "Mode"));
        assert_eq!(naming.types.len(), 1);
        assert_eq!(naming.types[0].of, ["AWS::ECS::A", "AWS::ECS::B"]);
    }

    #[test]
    fn types_that_differ_all_give_the_name_up() {
        let naming = resolve(&module(vec![
            enumeration("A", &["X"]),
            enumeration("B", &["Y"]),
        ]))
        .unwrap();
        assert_eq!((naming.name(0), naming.name(1)), ("AMode", "BMode"));
    }

    #[test]
    fn a_resource_type_keeps_its_name() {
        let mut nested = enumeration("A", &["X"]);
        nested.names = vec!["Service".to_owned(), "AService".to_owned()];
        assert_eq!(resolve(&module(vec![nested])).unwrap().name(0), "AService");
    }

    #[test]
    fn no_names_left_is_an_error() {
        let clash = resolve(&module(vec![
            enumeration("A", &["X"]),
            enumeration("A", &["Y"]),
        ]));
        assert_eq!(
            clash.unwrap_err().to_string(),
            "module `ecs` has several types called `AMode`"
        );
    }

    #[test]
    fn a_shared_object_requires_what_all_require() {
        let object = |resource: &str, required| Nested {
            type_name: format!("AWS::ECS::{resource}"),
            names: vec!["Tag".to_owned()],
            body: Body::Object(vec![
                property("Key", Type::String, true),
                property("Value", Type::String, required),
            ]),
        };
        let naming = resolve(&module(vec![object("A", true), object("B", false)])).unwrap();
        let Body::Object(properties) = &naming.types[0].body else {
            panic!("an object")
        };
        assert_eq!(
            properties.iter().map(|p| p.required).collect::<Vec<_>>(),
            [true, false]
        );
    }
}
