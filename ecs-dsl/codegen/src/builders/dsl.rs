//! Collects the builders of `dsl` with their methods, including those of traits.

use std::collections::{BTreeMap, BTreeSet};

use syn::punctuated::Punctuated;
use syn::{
    Attribute, Fields, GenericParam, Generics, ImplItem, Item, ItemEnum, ItemImpl, ItemMacro,
    ItemStruct, Meta, Token, TraitItem, Type, TypeParamBound, Visibility,
};

use super::declaration::text;
use super::method::{Form, Method};
use super::source::Source;
use crate::Error;

/// The macro that lists the components.
const COMPONENTS: &str = "specs";
/// The macro of a component, which names the traits that give setters access to its fields.
const ACCESS: &str = "component";
/// The trait of all components.
const COMPONENT: &str = "Component";

/// Builders without a record of their calls: those around stacks, and one whose setters are derived.
const UNRECORDED: [&str; 3] = ["App", "Stage", "LoadBalancerAttributes"];

/// The constructor of an import.
const IMPORT: &str = "import";

/// An import whose setters have a rule of their own.
const WITH_OWN_RULE: &str = "Vpc";

/// A setter that has an effect on an import: its finding is about the program.
const ALLOW: &str = "allow";

/// A builder.
#[derive(Clone, Debug)]
pub struct Builder {
    /// Its type.
    pub name: String,
    /// Whether it is a component of a stack.
    pub is_component: bool,
    /// Its methods, sorted by name.
    pub methods: Vec<Method>,
}

impl Builder {
    fn with_unique_methods(self) -> Result<Self, Error> {
        let mut pairs = self.methods.windows(2);
        match pairs.find(|pair| pair[0].name == pair[1].name) {
            Some(pair) => Err(Error::Declaration(format!(
                "`{}::{}`: two methods have this name",
                self.name, pair[0].name
            ))),
            None => Ok(self),
        }
    }
}

/// Requires that every setter of a component that can be imported records its call, so that `check` reports those without
/// effect on an import.
///
/// # Errors
/// If a setter doesn't.
pub fn require_calls(builders: &[Builder]) -> Result<(), Error> {
    for builder in builders {
        let is_import = |method: &Method| method.form == Form::Constructor && method.name == IMPORT;
        if builder.name == WITH_OWN_RULE || !builder.methods.iter().any(is_import) {
            continue;
        }
        let setters = || builder.methods.iter().filter(|method| method.is_setter());
        let names: BTreeSet<&str> = setters().map(|method| method.name.as_str()).collect();
        let silent: Vec<&str> = setters()
            .filter(|method| method.name != ALLOW && !method.is_recorded_call(&names))
            .map(|method| method.name.as_str())
            .collect();
        if !silent.is_empty() {
            return Err(Error::Declaration(format!(
                "setters of `{}`, which can be imported, have to call `record.calls(\"…\")`: {}",
                builder.name,
                silent.join(", ")
            )));
        }
    }
    Ok(())
}

/// The items of `dsl`.
#[derive(Default)]
pub struct Dsl {
    /// The methods of types and of traits.
    methods: BTreeMap<String, Vec<Method>>,
    /// The traits.
    traits: BTreeSet<String>,
    /// A trait and a type that implements it.
    implementations: BTreeSet<(String, String)>,
    /// A trait and another one, whose types implement it.
    blankets: BTreeSet<(String, String)>,
    /// A type and its other name.
    aliases: Vec<(String, String)>,
    /// The number of declarations that were read.
    declarations: usize,
}

impl Dsl {
    /// Reads all files.
    ///
    /// # Errors
    /// If a declaration is wrong or isn't above a setter.
    pub fn from_sources(sources: &[Source]) -> Result<Self, Error> {
        let mut dsl = Self::default();
        for source in sources {
            dsl.declarations = 0;
            for item in &source.file.items {
                dsl.item(item)
                    .map_err(Error::file(&source.path, "can't be parsed"))?;
            }
            source.require_read(dsl.declarations)?;
        }
        Ok(dsl)
    }

    /// The builders, sorted by name.
    ///
    /// # Errors
    /// If no type implements a trait with setters, or two methods of a builder have the same name.
    pub fn builders(self) -> Result<Vec<Builder>, Error> {
        let mut methods = self.methods.clone();
        methods.retain(|owner, _| !self.traits.contains(owner));
        for name in &self.traits {
            let types = self.types_with(name);
            let of_trait = self.methods.get(name).into_iter().flatten();
            if types.is_empty() && of_trait.clone().any(Method::is_setter) {
                let message = format!("no builder implements the trait `{name}`");
                return Err(Error::Declaration(message));
            }
            for owner in types {
                // `Allowed` has an `allow` of its own, before that of `Component`.
                let own = methods.entry(owner).or_default();
                let is_hidden = |method: &&Method| {
                    name == COMPONENT && own.iter().any(|own| own.name == method.name)
                };
                let of_trait: Vec<_> = of_trait
                    .clone()
                    .filter(|method| !is_hidden(method))
                    .collect();
                own.extend(of_trait.into_iter().cloned());
            }
        }
        for (name, alias) in &self.aliases {
            let of_type = methods.get(name).cloned().unwrap_or_default();
            methods.entry(alias.clone()).or_default().extend(of_type);
        }
        let components = self.types_with(COMPONENT);
        let builders = methods.into_iter().map(|(name, mut methods)| {
            methods.sort_by(|a, b| a.name.cmp(&b.name));
            Builder {
                is_component: components.contains(&name),
                name,
                methods,
            }
        });
        let builders = builders.filter(|builder| builder.methods.iter().any(Method::is_relevant));
        builders.map(Builder::with_unique_methods).collect()
    }

    /// Requires that every setter that replaces a value records it, so that `check` reports what is set twice.
    ///
    /// # Errors
    /// If a setter doesn't.
    pub fn require_records(&self) -> Result<(), Error> {
        let singles = || {
            let owners = self.methods.iter();
            let owners = owners.filter(|(owner, _)| !UNRECORDED.contains(&owner.as_str()));
            owners.flat_map(|(owner, methods)| {
                let singles = methods.iter().filter(|method| method.form == Form::Single);
                singles.map(move |method| (owner, method))
            })
        };
        let names = singles().map(|(_, method)| method.name.as_str()).collect();
        match singles().find(|(_, method)| !method.is_recorded(&names)) {
            Some((owner, method)) => Err(Error::Declaration(format!(
                "`{owner}::{0}` replaces a value, and so it has to call `record.replaces(\"{0}\")`",
                method.name
            ))),
            None => Ok(()),
        }
    }

    /// The types that implement a trait.
    fn types_with(&self, name: &str) -> BTreeSet<String> {
        let is_of_trait = |(known, _): &&(String, String)| known == name;
        let types = self.implementations.iter().filter(is_of_trait);
        let mut types: BTreeSet<String> = types.map(|(_, owner)| owner.clone()).collect();
        for (_, bound) in self.blankets.iter().filter(is_of_trait) {
            if bound != name {
                types.extend(self.types_with(bound));
            }
        }
        types
    }

    fn item(&mut self, item: &Item) -> syn::Result<()> {
        match item {
            Item::Impl(item) if item.trait_.is_none() => self.inherent(item),
            Item::Impl(item) => {
                self.implementation(item);
                Ok(())
            }
            Item::Trait(item) if matches!(item.vis, Visibility::Public(_)) => {
                self.traits.insert(item.ident.to_string());
                let items = item.items.iter().filter_map(|item| match item {
                    TraitItem::Fn(method) => Some(method),
                    _ => None,
                });
                items
                    .map(|method| {
                        let body = method.default.as_ref();
                        Method::new(&method.attrs, &method.sig, body, "Self")
                    })
                    .try_for_each(|method| self.add(&item.ident.to_string(), method?))
            }
            Item::Struct(item) => self.derived_builder(item),
            Item::Enum(item) => self.variants(item),
            Item::Type(item) if matches!(item.vis, Visibility::Public(_)) => {
                let alias = item.ident.to_string();
                self.aliases
                    .extend(type_name(&item.ty).map(|name| (name, alias)));
                Ok(())
            }
            Item::Macro(item) if item.mac.path.is_ident(COMPONENTS) => self.components(item),
            Item::Macro(item) if item.mac.path.is_ident(ACCESS) => {
                self.access(item);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn add(&mut self, owner: &str, method: Method) -> syn::Result<()> {
        self.declarations += method.declarations();
        self.methods
            .entry(owner.to_owned())
            .or_default()
            .push(method);
        Ok(())
    }

    fn inherent(&mut self, item: &ItemImpl) -> syn::Result<()> {
        let Some(owner) = type_name(&item.self_ty).filter(|owner| owner != "Handle") else {
            return Ok(());
        };
        for item in &item.items {
            if let ImplItem::Fn(method) = item
                && matches!(method.vis, Visibility::Public(_))
            {
                let body = Some(&method.block);
                let method = Method::new(&method.attrs, &method.sig, body, &owner)?;
                self.add(&owner, method)?;
            }
        }
        Ok(())
    }

    fn implementation(&mut self, item: &ItemImpl) {
        let Some((path, _)) = &item.trait_ else {
            return;
        };
        let name = path.segments.last().map(|last| last.ident.to_string());
        let Some((name, owner)) = name.zip(type_name(&item.self_ty)) else {
            return;
        };
        match bound(&item.generics, &owner) {
            Some(bounds) => self
                .blankets
                .extend(bounds.into_iter().map(|bound| (name.clone(), bound))),
            None => {
                self.implementations.insert((name, owner));
            }
        }
    }

    /// The setters that `derive_builder` makes of fields.
    fn derived_builder(&mut self, item: &ItemStruct) -> syn::Result<()> {
        let Some(owner) = builder_name(&item.attrs) else {
            return Ok(());
        };
        let Fields::Named(fields) = &item.fields else {
            return Ok(());
        };
        for field in &fields.named {
            let Some(name) = &field.ident else { continue };
            let method = Method::with_value(&field.attrs, name, &field.ty, Form::Single)?;
            self.add(&owner, method)?;
        }
        Ok(())
    }

    /// The variants with one value.
    fn variants(&mut self, item: &ItemEnum) -> syn::Result<()> {
        for variant in &item.variants {
            let Fields::Unnamed(fields) = &variant.fields else {
                continue;
            };
            let Some(field) = fields.unnamed.first() else {
                continue;
            };
            let (name, form) = (&variant.ident, Form::Constructor);
            let method = Method::with_value(&variant.attrs, name, &field.ty, form)?;
            self.add(&item.ident.to_string(), method)?;
        }
        Ok(())
    }

    fn components(&mut self, item: &ItemMacro) -> syn::Result<()> {
        for token in item.mac.tokens.clone() {
            let name = syn::parse2::<syn::Ident>(token.into())?.to_string();
            self.implementations.insert((COMPONENT.to_owned(), name));
        }
        Ok(())
    }

    /// `component!(Cache, "cache", HasRemovalPolicy)`.
    fn access(&mut self, item: &ItemMacro) {
        let tokens = item.mac.tokens.clone().into_iter();
        let mut names = tokens.filter_map(|token| syn::parse2::<syn::Ident>(token.into()).ok());
        let Some(owner) = names.next().map(|owner| owner.to_string()) else {
            return;
        };
        let traits = names.map(|name| (name.to_string(), owner.clone()));
        self.implementations.extend(traits);
    }
}

/// `Service` of `Service<Image>`.
fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// The traits that the type parameter `name` implements; none if it is no type parameter.
fn bound(generics: &Generics, name: &str) -> Option<Vec<String>> {
    let parameter = generics
        .params
        .iter()
        .find_map(|parameter| match parameter {
            GenericParam::Type(parameter) if parameter.ident == name => Some(parameter),
            _ => None,
        })?;
    let traits = parameter.bounds.iter().filter_map(|bound| match bound {
        TypeParamBound::Trait(bound) => Some(bound.path.segments.last()?.ident.to_string()),
        _ => None,
    });
    Some(traits.collect())
}

/// `LoadBalancerAttributes` of `#[builder(name = "LoadBalancerAttributes", …)]`.
fn builder_name(attributes: &[Attribute]) -> Option<String> {
    let attribute = attributes
        .iter()
        .find(|attribute| attribute.path().is_ident("builder"))?;
    let parse = Punctuated::<Meta, Token![,]>::parse_terminated;
    let options = attribute.parse_args_with(parse).ok()?;
    options.iter().find_map(|option| text(option, "name"))
}
