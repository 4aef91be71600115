//! Names the nested types of a module.
//!
//! Types with the same best name and the same structure are one type, independently of their resources. If several
//! structures have the same name, all of them use their next one, so that the order doesn't matter. Resource types keep
//! their names.

mod classes;
mod names;

use std::collections::BTreeSet;

use crate::Error;
use crate::model::{Body, Module, Nested, Property, Type};

/// A nested type of the generated code, merged from equal ones of the schemas.
#[derive(Clone, Debug)]
pub struct Named {
    /// The Rust name; empty if the type isn't used.
    pub name: String,
    /// The resource types that use it.
    pub users: Vec<String>,
    /// The definition.
    pub body: Body,
}

/// The nested types of a module, and the type of each index in the model.
#[derive(Clone, Debug)]
pub struct Naming {
    types: Vec<Named>,
    classes: Vec<usize>,
}

impl Naming {
    /// The name of the nested type with the model's `index`.
    pub fn name(&self, index: usize) -> &str {
        let class = self.classes.get(index).copied().unwrap_or_default();
        self.types.get(class).map_or("", |named| &named.name)
    }

    /// The used types, sorted by name.
    pub fn sorted(&self) -> Vec<&Named> {
        let types = self.types.iter();
        let mut used: Vec<&Named> = types.filter(|named| !named.name.is_empty()).collect();
        used.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        used
    }
}

/// Names the nested types of `module`.
///
/// # Errors
/// If different types have no names left.
pub fn resolve(module: &Module) -> Result<Naming, Error> {
    let classes = classes::from_nested(&module.nested);
    let count = classes.iter().copied().max().map_or(0, |last| last + 1);
    let mut members: Vec<Vec<&Nested>> = vec![Vec::new(); count];
    for (nested, class) in module.nested.iter().zip(&classes) {
        if let Some(members) = members.get_mut(*class) {
            members.push(nested);
        }
    }
    let names = names::for_classes(module, &members, &used(module, &classes))?;
    let types = members
        .iter()
        .zip(names)
        .map(|(members, name)| merged(members, name));
    Ok(Naming {
        types: types.collect(),
        classes,
    })
}

/// The classes that writable properties of resources lead to; types of read-only properties aren't written.
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
        .filter_map(|property| nested_index(&property.value_type))
        .collect()
}

fn nested_index(of_type: &Type) -> Option<usize> {
    match of_type {
        Type::Nested(index) => Some(*index),
        Type::List(item) => nested_index(item),
        _ => None,
    }
}

/// Merges equal types. A property is required if all of them require it.
fn merged(members: &[&Nested], name: String) -> Named {
    let users: BTreeSet<&str> = members
        .iter()
        .map(|nested| nested.type_name.as_str())
        .collect();
    let mut body = members
        .first()
        .map_or(Body::Enumeration(Vec::new()), |nested| nested.body.clone());
    if let Body::Object(properties) = &mut body {
        for (index, property) in properties.iter_mut().enumerate() {
            property.required = members.iter().all(|nested| match &nested.body {
                Body::Object(others) => others.get(index).is_some_and(|other| other.required),
                Body::Enumeration(_) => false,
            });
        }
    }
    Named {
        name,
        users: users.into_iter().map(str::to_owned).collect(),
        body,
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;
    use crate::model::{Body, Module, Nested, Property, Resource, Type};

    fn property(name: &str, value_type: Type, required: bool) -> Property {
        Property {
            name: name.to_owned(),
            value_type,
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
    fn equal_types_share_a_name() {
        let naming = resolve(&module(vec![
            enumeration("A", &["X", "Y"]),
            enumeration("B", &["Y", "X"]),
        ]))
        .unwrap();
        assert_eq!((naming.name(0), naming.name(1)), ("Mode", "Mode"));
        assert_eq!(naming.types.len(), 1);
        assert_eq!(naming.types[0].users, ["AWS::ECS::A", "AWS::ECS::B"]);
    }

    #[test]
    fn different_types_use_their_next_names() {
        let naming = resolve(&module(vec![
            enumeration("A", &["X"]),
            enumeration("B", &["Y"]),
        ]))
        .unwrap();
        assert_eq!((naming.name(0), naming.name(1)), ("AMode", "BMode"));
    }

    #[test]
    fn resource_type_keeps_its_name() {
        let mut nested = enumeration("A", &["X"]);
        nested.names = vec!["Service".to_owned(), "AService".to_owned()];
        assert_eq!(resolve(&module(vec![nested])).unwrap().name(0), "AService");
    }

    #[test]
    fn exhausted_names_are_an_error() {
        let clash = resolve(&module(vec![
            enumeration("A", &["X"]),
            enumeration("A", &["Y"]),
        ]));
        assert_eq!(
            clash.unwrap_err().to_string(),
            "module `ecs` has several types named `AMode`"
        );
    }

    #[test]
    fn merged_object_requires_what_all_require() {
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
