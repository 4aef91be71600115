//! A chain of calls on a builder: `Service::new("order").port(8003).path("/api/orders/*")`.

use syn::{Expr, ExprCall, Ident, Stmt};

use crate::scope::{Binding, Scopes};

/// A chain: the builder's type, and its calls from the first to the last, the constructor included.
pub(crate) struct Chain<'a> {
    pub(crate) builder: Ident,
    pub(crate) calls: Vec<Call<'a>>,
}

/// One call of a chain.
pub(crate) struct Call<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) arguments: Vec<&'a Expr>,
}

impl<'a> Chain<'a> {
    /// The chain that `expr` is, if it begins with a builder.
    pub(crate) fn of(expr: &'a Expr, scopes: &Scopes) -> Option<Self> {
        match expr {
            Expr::MethodCall(call) => {
                let mut chain = Self::of(&call.receiver, scopes)?;
                let arguments = call.args.iter().collect();
                chain.calls.push(Call {
                    name: &call.method,
                    arguments,
                });
                Some(chain)
            }
            Expr::Call(call) => Self::of_call(call, scopes),
            Expr::Paren(paren) => Self::of(&paren.expr, scopes),
            Expr::Path(path) => match scopes.get(path.path.get_ident()?)? {
                Binding::Builder(builder) => Some(Self {
                    builder: builder.clone(),
                    calls: Vec::new(),
                }),
                Binding::Maker(_) | Binding::Unknown => None,
            },
            _ => None,
        }
    }

    /// `Service::new("order")`, or a call of a closure that makes a builder.
    fn of_call(call: &'a ExprCall, scopes: &Scopes) -> Option<Self> {
        let Expr::Path(function) = call.func.as_ref() else {
            return None;
        };
        let mut segments = function.path.segments.iter().rev();
        let name = &segments.next()?.ident;
        match segments.next() {
            Some(builder) => {
                let arguments = call.args.iter().collect();
                Some(Self {
                    builder: builder.ident.clone(),
                    calls: vec![Call { name, arguments }],
                })
            }
            None => match scopes.get(name)? {
                Binding::Maker(builder) => Some(Self {
                    builder: builder.clone(),
                    calls: Vec::new(),
                }),
                Binding::Builder(_) | Binding::Unknown => None,
            },
        }
    }
}

/// The type of the builder that `expr` gives: every setter gives back its own. What a stack gives is none.
pub(crate) fn builder_type(expr: &Expr, scopes: &Scopes) -> Option<Ident> {
    Chain::of(expr, scopes)
        .map(|chain| chain.builder)
        .filter(|builder| builder != "Stack")
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
