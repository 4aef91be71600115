//! The domains of load balancers: their zones, and what the stack creates for them.

use std::time::Duration;

use crate::cfn::Handle;
use crate::diag::Spanned;
use crate::dsl::{HostedZone, LoadBalancer};

/// One day: it protects who comes back, and a return to HTTP takes only a day.
const DEFAULT_HSTS: Duration = Duration::from_secs(24 * 60 * 60);

impl LoadBalancer {
    /// The zone of a domain: the one with the longest domain that covers it.
    pub(crate) fn zone_of(&self, domain: &str) -> Option<&Handle<HostedZone>> {
        let covering = self.zones.iter().filter(|zone| zone.spec().covers(domain));
        covering.max_by_key(|zone| zone.domain().len())
    }

    /// The domains with a zone, which get records. An import gets none.
    pub(crate) fn zoned(&self) -> impl Iterator<Item = (&Spanned<String>, &Handle<HostedZone>)> {
        let domains = self.domains.iter().filter(|_| self.imported.is_none());
        domains.filter_map(|domain| Some((domain, self.zone_of(&domain.value)?)))
    }

    /// The domains of the certificate that the stack creates.
    pub(crate) fn certified(
        &self,
    ) -> impl Iterator<Item = (&Spanned<String>, &Handle<HostedZone>)> {
        self.zoned().filter(|_| self.certificates.is_empty())
    }

    /// How long browsers use only HTTPS.
    pub(crate) fn hsts_age(&self) -> Option<Duration> {
        let certified = || self.certified().next().map(|_| DEFAULT_HSTS);
        let age = self.hsts.as_ref().map(|age| age.value).or_else(certified);
        age.filter(|age| !age.is_zero())
    }
}
