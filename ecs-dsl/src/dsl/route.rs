//! Which requests a load balancer sends to a service.

use super::{Cidr, IntoText, PathPattern};
use crate::diag::{Located, Origin};

/// A listener rule: all of its conditions must hold. The values of one condition are alternatives.
///
/// AWS allows five values in one rule; more paths become further rules by themselves, unless the deployment shifts
/// traffic: ECS moves that of one rule.
/// See AWS's page on [listener rules](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html).
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a route does nothing until it is given to a service"]
pub struct Route {
    pub(crate) origin: Origin,
    pub(crate) paths: Vec<Located<String>>,
    pub(crate) hosts: Vec<Located<String>>,
    pub(crate) headers: Vec<(Located<String>, Vec<String>)>,
    pub(crate) queries: Vec<Located<(Option<String>, String)>>,
    pub(crate) methods: Vec<Located<String>>,
    pub(crate) source_ips: Vec<Located<String>>,
    pub(crate) priority: Option<Located<u32>>,
}

impl Route {
    /// A route without conditions; at least one has to follow.
    #[track_caller]
    pub(crate) fn new() -> Self {
        Self {
            origin: Origin::here(),
            paths: Vec::new(),
            hosts: Vec::new(),
            headers: Vec::new(),
            queries: Vec::new(),
            methods: Vec::new(),
            source_ips: Vec::new(),
            priority: None,
        }
    }

    /// Requests whose path matches: at most 128 characters, with `*` for any characters and `?` for one.
    #[track_caller]
    pub fn to_path(pattern: impl IntoText<PathPattern>) -> Self {
        Self::new().path(pattern)
    }

    /// Requests for a host name, with `*` and `?` as in paths: `api.example.com`, `*.example.com`.
    #[track_caller]
    pub fn to_host(pattern: &str) -> Self {
        Self::new().host(pattern)
    }

    /// Another path that is accepted.
    #[track_caller]
    pub fn path(mut self, pattern: impl IntoText<PathPattern>) -> Self {
        self.paths.push(Located::here(pattern.into_text()));
        self
    }

    /// Another host that is accepted; any host without this.
    #[track_caller]
    pub fn host(mut self, pattern: &str) -> Self {
        self.hosts.push(Located::here(pattern.into()));
        self
    }

    /// Only with this HTTP header, whose value matches the pattern.
    #[track_caller]
    pub fn header(mut self, name: &str, pattern: &str) -> Self {
        match self
            .headers
            .iter_mut()
            .find(|(known, _)| known.value == name)
        {
            Some((_, patterns)) => patterns.push(pattern.into()),
            None => self
                .headers
                .push((Located::here(name.into()), vec![pattern.into()])),
        }
        self
    }

    /// Only with this parameter in the query string.
    #[track_caller]
    pub fn query(mut self, key: &str, pattern: &str) -> Self {
        self.queries
            .push(Located::here((Some(key.into()), pattern.into())));
        self
    }

    /// Another HTTP method that is accepted, in capitals; any method without this.
    #[track_caller]
    pub fn method(mut self, method: &str) -> Self {
        self.methods.push(Located::here(method.into()));
        self
    }

    /// Another address block that requests may come from; anywhere without this.
    #[track_caller]
    pub fn source_ip(mut self, cidr: impl IntoText<Cidr>) -> Self {
        self.source_ips.push(Located::here(cidr.into_text()));
        self
    }

    /// The rule's priority, 1 to 50,000: the first that matches, in ascending order, takes the request. Without this it
    /// is computed from the conditions, so that narrower patterns come first, and it never depends on other routes.
    #[track_caller]
    pub fn priority(mut self, priority: u32) -> Self {
        self.priority = Some(Located::here(priority));
        self
    }

    /// Where its first condition was given.
    pub(crate) fn place(&self) -> Origin {
        let texts = [&self.paths, &self.hosts, &self.methods, &self.source_ips];
        let texts = texts.into_iter().flatten().map(|value| value.origin);
        let headers = self.headers.iter().map(|(name, _)| name.origin);
        let queries = self.queries.iter().map(|query| query.origin);
        let mut all = texts.chain(headers).chain(queries);
        all.next().unwrap_or(self.origin)
    }

    /// How many `*` and `?` its conditions have.
    pub(crate) fn wildcards(&self) -> usize {
        self.canonical().matches(['*', '?']).count()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.paths.is_empty()
            && self.hosts.is_empty()
            && self.headers.is_empty()
            && self.queries.is_empty()
            && self.methods.is_empty()
            && self.source_ips.is_empty()
    }
}
