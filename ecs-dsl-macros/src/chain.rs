//! A chain of calls on a builder: `Service::new("order").port(8003).path("/api/orders/*")`.
//!
//! A chain continues the builder in a variable, or the builder that a closure returns.

use syn::{Expr, ExprCall, ExprMethodCall, Ident, Lit, Path, Stmt};

use crate::scope::{Binding, BuilderFn, Scopes};

/// A chain: the builder's type and its calls in order, including the constructor.
#[derive(Clone)]
pub(crate) struct Chain<'a> {
    pub(crate) builder: String,
    pub(crate) calls: Vec<Call<'a>>,
    /// Whether the chain has all calls, from the constructor on.
    pub(crate) is_complete: bool,
    /// For a `Stack`, which stack it is, if that is certain.
    pub(crate) stack: Option<String>,
}

/// One call of a chain.
#[derive(Clone)]
pub(crate) struct Call<'a> {
    pub(crate) name: String,
    pub(crate) at: &'a Ident,
    pub(crate) arguments: Vec<Argument<'a>>,
    /// Whether the call is in the current expression, and not in an earlier one that it continues.
    pub(crate) here: bool,
}

/// An argument and its location.
#[derive(Clone, Copy)]
pub(crate) struct Argument<'a> {
    pub(crate) expr: &'a Expr,
    pub(crate) location: Location,
}

/// The location of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Location {
    /// In the current expression.
    Expression,
    /// Earlier in the function, where the same constants are in scope.
    Earlier,
    /// In a closure, which may have its own constants.
    Closure,
}

impl<'a> Chain<'a> {
    /// The chain of `expr`, if it starts with a builder.
    pub(crate) fn from_expr(expr: &'a Expr, scopes: &Scopes<'a>) -> Option<Self> {
        match expr {
            Expr::MethodCall(call) => Self::from_method(call, scopes),
            Expr::Call(call) => Self::from_call(call, scopes),
            Expr::Paren(paren) => Self::from_expr(&paren.expr, scopes),
            Expr::Group(group) => Self::from_expr(&group.expr, scopes),
            Expr::Path(path) => match scopes.get(path.path.get_ident()?)? {
                Binding::Builder(chain) => Some(chain.clone()),
                Binding::BuilderFn(_) | Binding::Each(_) | Binding::Unknown => None,
            },
            _ => None,
        }
    }

    /// The calls on an expression that doesn't start with a builder, such as `service.cpu()`.
    pub(crate) fn from_calls(expr: &'a Expr) -> Option<Self> {
        let Expr::MethodCall(call) = expr else {
            return None;
        };
        let mut chain = Self::from_calls(&call.receiver).unwrap_or_else(|| Self::unknown(""));
        chain.calls.push(Call::new(&call.method, &call.args));
        Some(chain)
    }

    /// A builder whose calls aren't known.
    pub(crate) fn unknown(builder: impl Into<String>) -> Self {
        Self {
            builder: builder.into(),
            calls: Vec::new(),
            is_complete: false,
            stack: None,
        }
    }

    fn from_method(call: &'a ExprMethodCall, scopes: &Scopes<'a>) -> Option<Self> {
        let mut chain = Self::from_expr(&call.receiver, scopes)?;
        match (chain.builder.as_str(), chain.calls.last()) {
            // The methods of a stack return something else.
            ("Stack", Some(_)) => return None,
            ("Stacks", Some(last)) => {
                let stack = last.text(0).filter(|_| last.name == "stack")?;
                chain = Self::unknown("Stack");
                chain.stack = Some(format!("\"{stack}\""));
            }
            _ => {}
        }
        chain.calls.push(Call::new(&call.method, &call.args));
        Some(chain)
    }

    /// `Service::new("order")`, or a call of a closure that returns a builder.
    fn from_call(call: &'a ExprCall, scopes: &Scopes<'a>) -> Option<Self> {
        let Expr::Path(function) = call.func.as_ref() else {
            return None;
        };
        if let Some(name) = function.path.get_ident() {
            return match scopes.get(name)? {
                Binding::BuilderFn(function) => {
                    Some(function.call(&call.args.iter().collect::<Vec<_>>()))
                }
                _ => None,
            };
        }
        let (builder, name) = constructor(&function.path)?;
        Some(Self {
            calls: vec![Call::new(name, &call.args)],
            is_complete: true,
            ..Self::unknown(builder.to_string())
        })
    }

    /// The chain as the start of a later expression.
    pub(crate) fn into_earlier(mut self) -> Self {
        for call in &mut self.calls {
            call.here = false;
            for argument in &mut call.arguments {
                *argument = argument.within(Location::Earlier);
            }
        }
        self
    }

    /// The last call with this name, which is the one that counts.
    pub(crate) fn last(&self, name: &str) -> Option<&Call<'a>> {
        self.calls.iter().rev().find(|call| call.name == name)
    }

    /// The constructor, if the chain is complete.
    pub(crate) fn constructor(&self) -> Option<&Call<'a>> {
        self.calls.first().filter(|_| self.is_complete)
    }
}

impl Argument<'_> {
    /// An argument of a builder that is itself an argument at `location`.
    pub(crate) fn within(self, location: Location) -> Self {
        match self.location {
            Location::Expression => Self { location, ..self },
            Location::Earlier | Location::Closure => self,
        }
    }
}

impl<'a> Call<'a> {
    fn new<P>(name: &'a Ident, arguments: &'a syn::punctuated::Punctuated<Expr, P>) -> Self {
        let location = Location::Expression;
        Self {
            name: name.to_string(),
            at: name,
            arguments: arguments
                .iter()
                .map(|expr| Argument { expr, location })
                .collect(),
            here: true,
        }
    }

    /// The argument, if it is a string literal.
    pub(crate) fn text(&self, index: usize) -> Option<String> {
        match self.arguments.get(index)?.expr {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        }
    }
}

impl<'a> BuilderFn<'a> {
    /// The chain that a call with these arguments returns.
    fn call(&self, arguments: &[&'a Expr]) -> Chain<'a> {
        let mut chain = self.chain.clone();
        for argument in chain.calls.iter_mut().flat_map(|call| &mut call.arguments) {
            argument.location = Location::Closure;
            if let Some(expr) = self
                .position(argument.expr)
                .and_then(|at| arguments.get(at))
            {
                *argument = Argument {
                    expr,
                    location: Location::Expression,
                };
            }
        }
        chain.calls.iter_mut().for_each(|call| call.here = false);
        chain
    }
}

/// The type and the function of `Service::new` or `ecs_dsl::dsl::Service::new`; none for types of other crates.
fn constructor(path: &Path) -> Option<(&Ident, &Ident)> {
    let mut segments = path.segments.iter().rev();
    let (name, builder) = (&segments.next()?.ident, &segments.next()?.ident);
    let ours = path.segments.len() == 2 || path.segments.first()?.ident == "ecs_dsl";
    ours.then_some((builder, name))
}

/// The expression at the end of a block, or the expression itself.
pub(crate) fn last_value(expr: &Expr) -> &Expr {
    match expr {
        Expr::Block(block) => match block.block.stmts.last() {
            Some(Stmt::Expr(value, None)) => last_value(value),
            _ => expr,
        },
        _ => expr,
    }
}
