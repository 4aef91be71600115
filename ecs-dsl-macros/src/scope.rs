//! What local names stand for: which builder a variable holds, or which builder a closure makes.

use std::collections::BTreeMap;

use syn::{Expr, FnArg, Ident, Local, Pat, Signature, Type};

use crate::chain;

/// What a name stands for.
#[derive(Clone, Debug)]
pub(crate) enum Binding {
    /// A builder of this type.
    Builder(Ident),
    /// A closure that makes one.
    Maker(Ident),
    /// Something else.
    Unknown,
}

/// The names that are known, block within block.
#[derive(Debug)]
pub(crate) struct Scopes(Vec<BTreeMap<String, Binding>>);

impl Scopes {
    /// The parameters of the function: `stack: &mut Stack` is a `Stack`.
    pub(crate) fn of_parameters(signature: &Signature) -> Self {
        let mut scopes = Self(vec![BTreeMap::new()]);
        for input in &signature.inputs {
            if let FnArg::Typed(parameter) = input
                && let Pat::Ident(name) = parameter.pat.as_ref()
                && let Some(of) = type_name(&parameter.ty)
            {
                scopes.bind(&name.ident, Binding::Builder(of));
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

    pub(crate) fn get(&self, name: &Ident) -> Option<&Binding> {
        let name = name.to_string();
        self.0.iter().rev().find_map(|scope| scope.get(&name))
    }

    /// After `let name = …;`.
    pub(crate) fn bind_local(&mut self, local: &Local) {
        let pattern = match &local.pat {
            Pat::Type(typed) => typed.pat.as_ref(),
            pattern => pattern,
        };
        let binding = local.init.as_ref().map(|init| self.binding_of(&init.expr));
        self.hide(pattern);
        if let (Pat::Ident(name), Some(binding)) = (pattern, binding) {
            self.bind(&name.ident, binding);
        }
    }

    fn binding_of(&self, expr: &Expr) -> Binding {
        match expr {
            Expr::Closure(closure) => {
                let made = chain::builder_type(chain::last_value(&closure.body), self);
                made.map_or(Binding::Unknown, Binding::Maker)
            }
            other => chain::builder_type(other, self).map_or(Binding::Unknown, Binding::Builder),
        }
    }

    /// The parameters of a closure stand for something of their own.
    pub(crate) fn hide(&mut self, pattern: &Pat) {
        names(pattern, &mut |name| self.forget(name));
    }

    pub(crate) fn forget(&mut self, name: &Ident) {
        self.bind(name, Binding::Unknown);
    }

    fn bind(&mut self, name: &Ident, binding: Binding) {
        if let Some(scope) = self.0.last_mut() {
            scope.insert(name.to_string(), binding);
        }
    }
}

/// Calls `found` with the names that a pattern takes, as far as builders can stand behind them.
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

/// `Stack` of `&mut Stack` and of `ecs_dsl::dsl::Stack`.
fn type_name(of: &Type) -> Option<Ident> {
    match of {
        Type::Reference(reference) => type_name(&reference.elem),
        Type::Path(path) => Some(path.path.segments.last()?.ident.clone()),
        _ => None,
    }
}
