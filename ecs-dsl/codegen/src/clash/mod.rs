//! Gives every nested type of a module its name.
//!
//! Types with the same best name and the same structure are one type, whichever resources they come from. If several
//! structures want a name, none of them gets it: each goes on to its next one, so that no order decides.
//! Resource types keep theirs.

mod classes;
mod names;

use std::collections::BTreeSet;

use crate::Error;
use crate::model::{Body, Module, Nested, Property, Type};

/// A nested type as it is written: several of the schemas' may be one.
#[derive(Clone, Debug)]
pub struct Named {
    /// The Rust name; empty if nothing uses the type.
    pub name: String,
    /// The resource types that use it.
    pub of: Vec<String>,
    /// What it is.
    pub body: Body,
}

/// The nested types of a module, and which of them each index of the model is.
#[derive(Clone, Debug)]
pub struct Naming {
    types: Vec<Named>,
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

    /// Every type that is used, sorted by name.
    pub fn sorted(&self) -> Vec<&Named> {
        let mut used: Vec<&Named> = self
            .types
            .iter()
            .filter(|named| !named.name.is_empty())
            .collect();
        used.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        used
    }
}

/// Names the nested types of `module`.
///
/// # Errors
/// If two types differ, and have no names left.
pub fn resolve(module: &Module) -> Result<Naming, Error> {
    let classes = classes::of(&module.nested);
    let count = classes.iter().copied().max().map_or(0, |last| last + 1);
    let mut members: Vec<Vec<&Nested>> = vec![Vec::new(); count];
    for (nested, class) in module.nested.iter().zip(&classes) {
        if let Some(members) = members.get_mut(*class) {
            members.push(nested);
        }
    }
    let names = names::of(module, &members, &used(module, &classes))?;
    let types = members
        .iter()
        .zip(names)
        .map(|(members, name)| together(members, name));
    Ok(Naming {
        types: types.collect(),
        classes,
    })
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
