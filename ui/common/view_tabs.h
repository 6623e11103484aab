// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QMenu;
class QPushButton;
class ViewTab;

/// The views of a list as a row of tabs with counts. Those that do not fit are in a menu at its end.
class ViewTabs : public QWidget
{
    Q_OBJECT

public:
    explicit ViewTabs(QWidget *parent = nullptr);

    void addView(const QString &id, const QString &title, const QString &tip = {});
    void removeView(const QString &id);
    void setCount(const QString &id, std::optional<qint64> count);
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const { return m_current; }
    /// The filters were changed since the view was chosen; choosing it again brings it back.
    void setEdited(bool edited);

signals:
    /// Also when the current view is chosen again.
    void chosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QHBoxLayout *m_layout;
    QPushButton *m_more;
    QMenu *m_moreMenu;
    QStringList m_order;
    QHash<QString, ViewTab *> m_tabs;
    QString m_current;
};
