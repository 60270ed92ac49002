/** In pixels: a picture is twice as wide as high, and there is room below it for the options. */
const DRAWING_HEIGHT = 148;

/** How Web Chat looks: its own names for things. */
export const LOOK = {
  accent: '#0b5566',
  backgroundColor: 'transparent',
  primaryFont: 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
  bubbleMaxWidth: 640,

  bubbleImageHeight: DRAWING_HEIGHT,
  bubbleBackground: '#ffffff',
  bubbleBorderColor: '#d5e0e3',
  bubbleBorderRadius: 12,
  bubbleFromUserBackground: '#0b5566',
  bubbleFromUserTextColor: '#ffffff',
  bubbleFromUserBorderColor: '#0b5566',
  bubbleFromUserBorderRadius: 12,
  groupTimestamp: false,
  hideUploadButton: true,
  paddingRegular: 12,
  sendBoxBackground: '#ffffff',
  sendBoxBorderTop: '1px solid #d5e0e3',
  sendBoxHeight: 52,
  sendBoxButtonColor: '#0b5566',
  sendBoxPlaceholderColor: '#5a6b70',
  subtle: '#5a6b70',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBorderColor: '#0b5566',
  suggestedActionBorderRadius: 10,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 44,
  suggestedActionTextColor: '#0b4452',
  // It has arrived, or goes on being sent: nobody need send anything again.
  sendTimeout: 300_000,
  suggestedActionsStackedLayoutButtonMaxHeight: 400,
  suggestedActionsStackedLayoutButtonTextWrap: true,
} as const;
