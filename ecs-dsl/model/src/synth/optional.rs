//! Properties that the program gives or leaves out.

/// Chains the setters of optional properties.
pub(super) trait Optional: Sized {
    /// Sets a property to the value, if there is one.
    fn given<V>(self, value: Option<V>, set: impl FnOnce(Self, V) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }
}

impl<T> Optional for T {}

/// The items, unless there are none.
pub(super) fn list<T>(items: impl IntoIterator<Item = T>) -> Option<Vec<T>> {
    let items: Vec<T> = items.into_iter().collect();
    (!items.is_empty()).then_some(items)
}
