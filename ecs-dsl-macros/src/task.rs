//! The containers and volumes of a task, as far as its expression has them.

use syn::{Expr, ExprClosure, ExprMethodCall, Pat, Stmt};

use crate::builder::{self, Builder};
use crate::chain::{Argument, Call, Chain};
use crate::scope::Scopes;

/// The builders of tasks.
pub(crate) const TASKS: &[&str] = &["Service", "Worker", "Job"];

/// A task whose calls are all known.
pub(crate) struct Task<'c, 'a> {
    pub(crate) chain: &'c Chain<'a>,
    /// The main container first.
    pub(crate) containers: Vec<Container<'a>>,
}

/// A container of a task.
pub(crate) struct Container<'a> {
    /// None if it isn't a literal.
    pub(crate) name: Option<String>,
    pub(crate) calls: Vec<Call<'a>>,
    /// Whether `calls` are all calls.
    pub(crate) is_known: bool,
}

impl<'c, 'a> Task<'c, 'a> {
    /// The task of a complete chain.
    pub(crate) fn from_chain(chain: &'c Chain<'a>, scopes: &Scopes<'a>) -> Option<Self> {
        let constructor = chain.constructor()?;
        if !TASKS.contains(&chain.builder.as_str()) || !builder::all_known(chain) {
            return None;
        }
        let mut main = Container {
            name: constructor.text(0),
            calls: Vec::new(),
            is_known: true,
        };
        let mut containers = Vec::new();
        for call in &chain.calls {
            let argument = call.arguments.first();
            match (call.name.as_str(), argument) {
                ("container", Some(argument)) => main.change(argument.expr),
                ("sidecar", Some(argument)) => containers.push(sidecar(*argument, scopes)),
                _ => {}
            }
        }
        containers.insert(0, main);
        Some(Self { chain, containers })
    }

    /// The names of all containers, if they are literals.
    pub(crate) fn names(&self) -> Option<Vec<&str>> {
        let names = self.containers.iter();
        names.map(|container| container.name.as_deref()).collect()
    }

    /// The names of all volumes, if they are literals.
    pub(crate) fn volumes(&self, scopes: &Scopes<'a>) -> Option<Vec<String>> {
        let calls = self.chain.calls.iter();
        let volumes = calls.filter(|call| call.name == "volume").map(|call| {
            let volume = Chain::from_expr(call.arguments.first()?.expr, scopes)?;
            volume
                .constructor()
                .filter(|_| volume.builder == "Volume")?
                .text(0)
        });
        volumes.collect()
    }
}

impl<'a> Container<'a> {
    /// The calls with this name.
    pub(crate) fn all<'s>(&'s self, names: &'s [&str]) -> impl Iterator<Item = &'s Call<'a>> {
        let is_one = |call: &&Call<'a>| names.contains(&call.name.as_str());
        self.calls.iter().filter(is_one)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.all(&[name]).next().is_some()
    }

    /// Adds the calls of `|main| main.user("1000").memory(256)`.
    fn change(&mut self, change: &'a Expr) {
        let calls = match change {
            Expr::Closure(closure) => calls_on_parameter(closure),
            _ => None,
        };
        match calls {
            Some(calls) => self.calls.extend(calls),
            None => self.is_known = false,
        }
    }
}

fn sidecar<'a>(argument: Argument<'a>, scopes: &Scopes<'a>) -> Container<'a> {
    let chain = Chain::from_expr(argument.expr, scopes);
    let chain = chain.filter(|chain| chain.is_complete && chain.builder == "Container");
    match chain {
        Some(chain) => Container {
            name: chain.constructor().and_then(|call| call.text(0)),
            is_known: builder::all_known(&chain),
            calls: chain.calls,
        },
        None => Container {
            name: None,
            calls: Vec::new(),
            is_known: false,
        },
    }
}

/// The calls of a closure that is one chain on its parameter, if they are all setters of a container.
fn calls_on_parameter(closure: &ExprClosure) -> Option<Vec<Call<'_>>> {
    let parameter = match closure.inputs.first()? {
        Pat::Ident(name) => &name.ident,
        Pat::Type(typed) => match typed.pat.as_ref() {
            Pat::Ident(name) => &name.ident,
            _ => return None,
        },
        _ => return None,
    };
    let body = match closure.body.as_ref() {
        Expr::Block(block) => match block.block.stmts.as_slice() {
            [Stmt::Expr(value, None)] => value,
            _ => return None,
        },
        value => value,
    };
    let is_parameter =
        |receiver: &Expr| matches!(receiver, Expr::Path(path) if path.path.is_ident(parameter));
    if !is_parameter(receiver(body)) {
        return None;
    }
    let calls = Chain::from_calls(body).map_or_else(Vec::new, |chain| chain.calls);
    let container = Builder::find("Container")?;
    let is_setter = |call: &Call<'_>| container.method(&call.name).is_some();
    calls.iter().all(is_setter).then_some(calls)
}

/// What the first call of a chain is on.
fn receiver(mut expr: &Expr) -> &Expr {
    while let Expr::MethodCall(ExprMethodCall { receiver, .. }) = expr {
        expr = receiver;
    }
    expr
}
