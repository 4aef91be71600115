//! Local names: the builders in variables, and those that closures return.

use std::collections::BTreeMap;

use quote::ToTokens;
use syn::{Expr, ExprClosure, FnArg, Ident, Local, Pat, Signature, Stmt, Type};

use crate::chain::{self, Chain};

/// The meaning of a local name.
#[derive(Clone)]
pub(crate) enum Binding<'a> {
    /// A builder.
    Builder(Chain<'a>),
    /// A closure that returns a builder.
    BuilderFn(BuilderFn<'a>),
    /// The variable of a loop over an array, with its values.
    Each(Vec<&'a Expr>),
    /// Anything else.
    Unknown,
}

/// A closure that returns a builder: its parameters, except shadowed and unnamed ones, and the chain.
#[derive(Clone)]
pub(crate) struct BuilderFn<'a> {
    parameters: Vec<Option<String>>,
    pub(crate) chain: Chain<'a>,
}

impl BuilderFn<'_> {
    /// The index of the parameter that `expr` names.
    pub(crate) fn position(&self, expr: &Expr) -> Option<usize> {
        let Expr::Path(path) = expr else { return None };
        let name = path.path.get_ident()?.to_string();
        self.parameters
            .iter()
            .position(|parameter| parameter.as_ref() == Some(&name))
    }
}

/// The known names, by nested scopes.
pub(crate) struct Scopes<'a>(Vec<BTreeMap<String, Binding<'a>>>);

impl<'a> Scopes<'a> {
    /// The scopes of a function with its parameters: `stack: &mut Stack` is a `Stack`.
    pub(crate) fn for_parameters(signature: &Signature) -> Self {
        let mut scopes = Self(vec![BTreeMap::new()]);
        for input in &signature.inputs {
            if let FnArg::Typed(parameter) = input
                && let Pat::Ident(name) = parameter.pat.as_ref()
                && let Some(type_name) = type_name(&parameter.ty)
            {
                let mut chain = Chain::unknown(type_name.to_string());
                chain.stack = (type_name == "Stack").then(|| name.ident.to_string());
                scopes.bind(&name.ident, Binding::Builder(chain));
            }
        }
        scopes
    }

    pub(crate) fn enter(&mut self) {
        self.0.push(BTreeMap::new());
    }

    pub(crate) fn leave(&mut self) {
        self.0.pop();
    }

    pub(crate) fn get(&self, name: &Ident) -> Option<&Binding<'a>> {
        let name = name.to_string();
        self.0.iter().rev().find_map(|scope| scope.get(&name))
    }

    /// Binds the name of `let name = …;`.
    pub(crate) fn bind_local(&mut self, local: &'a Local) {
        let pattern = match &local.pat {
            Pat::Type(typed) => typed.pat.as_ref(),
            pattern => pattern,
        };
        let binding = local.init.as_ref().map(|init| self.binding_for(&init.expr));
        self.hide(pattern);
        if let (Pat::Ident(name), Some(binding)) = (pattern, binding) {
            let binding = match binding {
                // A mutable variable may be changed before it is used.
                Binding::Builder(chain) if name.mutability.is_some() => {
                    Binding::Builder(Chain::unknown(chain.builder))
                }
                other => other,
            };
            self.bind(&name.ident, binding);
        }
    }

    fn binding_for(&mut self, expr: &'a Expr) -> Binding<'a> {
        match expr {
            Expr::Closure(closure) => {
                let function = self.builder_fn(closure);
                function.map_or(Binding::Unknown, Binding::BuilderFn)
            }
            other => Chain::from_expr(other, self)
                .filter(|chain| chain.builder != "Stack" || chain.calls.is_empty())
                .map_or(Binding::Unknown, |chain| {
                    Binding::Builder(chain.into_earlier())
                }),
        }
    }

    fn builder_fn(&mut self, closure: &'a ExprClosure) -> Option<BuilderFn<'a>> {
        self.enter();
        closure.inputs.iter().for_each(|pattern| self.hide(pattern));
        self.enter();
        for statement in statements(&closure.body) {
            if let Stmt::Local(local) = statement {
                self.bind_local(local);
            }
        }
        let chain = Chain::from_expr(chain::last_value(&closure.body), self);
        let inside = self.0.pop().unwrap_or_default();
        self.leave();
        let mut chain = chain.filter(|chain| chain.builder != "Stack")?;
        if ends_early(&closure.body) {
            chain = Chain::unknown(chain.builder);
        }
        let is_visible = |name: &String| !inside.contains_key(name);
        let names = closure.inputs.iter().map(parameter_name);
        Some(BuilderFn {
            parameters: names.map(|name| name.filter(is_visible)).collect(),
            chain,
        })
    }

    /// Shadows the names of a pattern, such as the parameters of a closure.
    pub(crate) fn hide(&mut self, pattern: &Pat) {
        names(pattern, &mut |name| self.forget(name));
    }

    pub(crate) fn forget(&mut self, name: &Ident) {
        self.bind(name, Binding::Unknown);
    }

    pub(crate) fn bind(&mut self, name: &Ident, binding: Binding<'a>) {
        if let Some(scope) = self.0.last_mut() {
            scope.insert(name.to_string(), binding);
        }
    }
}

/// The statements of a closure.
fn statements(body: &Expr) -> &[Stmt] {
    match body {
        Expr::Block(block) => &block.block.stmts,
        _ => &[],
    }
}

/// Whether a closure may return something else than its last value.
fn ends_early(body: &Expr) -> bool {
    fn has_return(tokens: proc_macro2::TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            proc_macro2::TokenTree::Ident(word) => word == "return",
            proc_macro2::TokenTree::Group(group) => has_return(group.stream()),
            _ => false,
        })
    }
    has_return(body.to_token_stream())
}

fn parameter_name(pattern: &Pat) -> Option<String> {
    match pattern {
        Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() => {
            Some(name.ident.to_string())
        }
        Pat::Type(typed) => parameter_name(&typed.pat),
        _ => None,
    }
}

/// Calls `found` for each name in a pattern that can hold a builder.
pub(crate) fn names(pattern: &Pat, found: &mut impl FnMut(&Ident)) {
    match pattern {
        Pat::Ident(name) => found(&name.ident),
        Pat::Type(typed) => names(&typed.pat, found),
        Pat::Reference(reference) => names(&reference.pat, found),
        Pat::Tuple(tuple) => tuple.elems.iter().for_each(|pattern| names(pattern, found)),
        Pat::Slice(slice) => slice.elems.iter().for_each(|pattern| names(pattern, found)),
        _ => {}
    }
}

/// `Stack` from `&mut Stack` and `ecs_dsl::dsl::Stack`.
pub(crate) fn type_name(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Reference(reference) => type_name(&reference.elem),
        Type::Path(path) => Some(&path.path.segments.last()?.ident),
        _ => None,
    }
}
