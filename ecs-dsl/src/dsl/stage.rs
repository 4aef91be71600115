//! Where an app is deployed to.

use std::sync::Arc;

use crate::diag::{Located, Origin};

/// One deployment of the app: its name, region and account.
#[derive(Clone, Debug)]
#[must_use = "a stage does nothing until it is given to an `App`"]
pub struct Stage {
    name: Located<Arc<str>>,
    region: Option<Located<String>>,
    account: Option<Located<String>>,
    protected: bool,
    local: bool,
}

impl Stage {
    /// A stage at AWS. Its name is the last part of the names of its stacks: lower-case letters, digits and hyphens.
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            name: Located::here(name.into()),
            region: None,
            account: None,
            protected: false,
            local: false,
        }
    }

    /// The stage `local`: the embedded engine, for which no account is needed. It is what commands use when no
    /// `--stage` is given, if the app has it.
    #[track_caller]
    pub fn local() -> Self {
        Self {
            local: true,
            ..Self::new("local")
        }
    }

    /// The region, such as `us-east-1`. Without it the region comes from the environment or the profile, as for the
    /// AWS CLI.
    #[track_caller]
    pub fn region(mut self, region: &str) -> Self {
        self.region = Some(Located::here(region.into()));
        self
    }

    /// The account, 12 digits. A deployment with credentials of another account is refused before anything is done.
    #[track_caller]
    pub fn account(mut self, account: &str) -> Self {
        self.account = Some(Located::here(account.into()));
        self
    }

    /// Production: data is kept when its resource leaves the template, databases and load balancers refuse to be deleted,
    /// and `destroy` is refused: take this away and deploy first.
    pub fn protected(mut self) -> Self {
        self.protected = true;
        self
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The region, if it is fixed.
    pub fn region_name(&self) -> Option<&str> {
        self.region.as_ref().map(|region| region.value.as_str())
    }

    /// The account, if it is fixed.
    pub fn account_id(&self) -> Option<&str> {
        self.account.as_ref().map(|account| account.value.as_str())
    }

    /// Whether what holds data is kept in this stage.
    pub fn is_protected(&self) -> bool {
        self.protected
    }

    /// Whether this is the embedded engine's stage.
    pub fn is_local(&self) -> bool {
        self.local
    }

    pub(crate) fn origin(&self) -> Origin {
        self.name.origin
    }

    pub(crate) fn located_region(&self) -> Option<&Located<String>> {
        self.region.as_ref()
    }

    pub(crate) fn located_account(&self) -> Option<&Located<String>> {
        self.account.as_ref()
    }
}
