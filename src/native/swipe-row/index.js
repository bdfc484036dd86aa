/** A row that slides aside over one action on each side. The finger is followed in gesture.wxs, without a setData. */
Component({
  properties: {
    leftText: { type: String, value: '' },
    rightText: { type: String, value: '' },
    leftTone: { type: String, value: 'corn' },
    rightTone: { type: String, value: 'brand' },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    /** Called by gesture.wxs when the finger lets go beyond the middle. */
    act({ side }) {
      this.triggerEvent('act', { side });
    },
    /** Whoever cannot swipe reaches the actions behind the row with a screen reader and taps them. */
    tapAction(event) {
      if (!this.data.disabled) this.act({ side: event.currentTarget.dataset.side });
    },
  },
});
