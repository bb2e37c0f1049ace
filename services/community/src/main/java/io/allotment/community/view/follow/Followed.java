package io.allotment.community.view.follow;

/** Something in memory that follows the views. */
public interface Followed {

  /** Takes what was written since. Called by one thread. */
  void follow();
}
